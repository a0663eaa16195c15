/** The stub of a commitment of a coordinator: its key. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';

@ObjectType('Commitment')
@Directive('@key(fields: "coordinatorId code")')
export class Commitment {
  @Field(() => ID)
  @Directive('@inaccessible')
  coordinatorId: string;

  @Field(() => CommitmentCode)
  code: CommitmentCode;
}

/** A report of a coordinator as signatories knows it: whose it is and its period. Each folder adds its fields in its own coordinator-report.extension.ts. */
import { Directive, ObjectType } from 'type-graphql';
import { ReportOfPeriod } from '../../../covenant/commitments/report-period.ts';

@ObjectType('CoordinatorReport')
@Directive('@key(fields: "id")')
export class CoordinatorReport extends ReportOfPeriod {}

/** The stub of a coordinator's report: its id, its coordinator and its period. */
import { Directive, ObjectType } from 'type-graphql';
import { ReportOfPeriod } from '../../../covenant/commitments/report-period.ts';

@ObjectType('CoordinatorReport')
@Directive('@key(fields: "id")')
export class CoordinatorReport extends ReportOfPeriod {}

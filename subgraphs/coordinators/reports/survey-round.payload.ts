/** The answer of the act that opens a round of the survey. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { SurveyRound } from './survey-round.entity.ts';

export const surveyRoundPayload: Payload<SurveyRound> = {
  type: payloadOf('SurveyRoundPayload', 'Answer about a round of the survey.', {
    surveyRound: { type: () => SurveyRound, description: 'The round.' },
  }),
  read: (_context, surveyRound) => Promise.resolve({ surveyRound }),
};

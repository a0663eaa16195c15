/** Everything that people search by has a name in each language of the Covenant. */
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { LABEL_LANGUAGES } from '../../../covenant/labels/label-languages.ts';
import { readLabels, type Labelled } from '../../../covenant/labels/labels.ts';
import { AuthorityType, CoordinatorKind } from '../../../subgraphs/coordinators/coordinator/coordinator.enums.ts';
import { readCsv } from '../../world/read-csv.ts';

const countries = [...readCsv('signatories.csv'), ...readCsv('coordinators.csv')].map(
  (row) => row['country_code'] ?? '',
);
/** Nobody searches for what is unclear or of another type. */
const bodies = [...Object.keys(AuthorityType), ...Object.keys(CoordinatorKind)].filter(
  (code) => code !== 'OTHER' && code !== 'UNCLEAR',
);

const codesOf: Readonly<Record<Labelled, readonly string[]>> = {
  topic: Object.keys(Topic),
  commitment: Object.keys(CommitmentCode),
  body: [...bodies, 'SIGNATORY', 'COORDINATOR'],
  country: [...new Set(countries)],
};

describe.each(Object.keys(codesOf) as Labelled[])('labels of each %s', (what) => {
  const rows = readLabels(what);

  it('are there in all 27 languages', () => {
    expect(LABEL_LANGUAGES).toHaveLength(27);
    const needed = codesOf[what].flatMap((code) => LABEL_LANGUAGES.map((language) => `${code} ${language}`));
    expect(rows.map(({ code, language }) => `${code} ${language}`).sort()).toEqual(needed.sort());
  });

  it('are words', () => {
    for (const { labels } of rows) {
      for (const label of labels) expect(label).toMatch(/^\p{L}[\p{L}\p{M}\p{N} ,.()’'&-]*\p{L}\)?'?$/u);
    }
  });
});

/**
 * The published rule that computes the indicator from proofs, the same for every coordinator. It only counts: the value of
 * a coordinator's participation is for people to assess.
 */
import { enumType } from '../../../platform/base/enum-type.ts';
import { monthsAfter } from '../../../platform/base/days.ts';
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { inFourLanguages } from './commitment-wordings.ts';
import type { DataOwner } from '../ledger/data-owner.ts';

export const EvidenceIndicator = enumType(
  'EvidenceIndicator',
  'Result of the published rule for a commitment; it never ends a participation.',
  {
    EVIDENCED: 'At least as many proofs within the window as the rule needs.',
    PARTIAL: 'Proofs within the window, but fewer; or none with a known day.',
    STALE: 'Proofs with a day, but none within the window.',
    NONE_YET: 'The hub knows of no proof.',
  },
);
export type EvidenceIndicator = keyof typeof EvidenceIndicator;

export const RULE_VERSION = '1';
/** The interval at which coordinators have to report. */
export const WINDOW_MONTHS = 24;

export interface EvidenceRule {
  /** Proofs needed within the window. */
  readonly minimum: number;
  /** Owners that can hold proofs of the commitment. */
  readonly sources: readonly DataOwner[];
}

export const evidenceRules: Readonly<Record<CommitmentCode, EvidenceRule>> = {
  PROMOTE_ACCESSION: { minimum: 1, sources: ['SIGNATORIES', 'SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
  TECHNICAL_STRATEGIC_SUPPORT: { minimum: 3, sources: ['SIGNATORIES', 'SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
  FINANCIAL_SUPPORT: { minimum: 1, sources: ['SUPPORT_ACTIONS'] },
  KNOWLEDGE_SHARING: { minimum: 2, sources: ['SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
  PARTNERSHIP: { minimum: 1, sources: ['SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
  COVENANT_PARTICIPATION: { minimum: 2, sources: ['SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
  REGULAR_REPORTING: { minimum: 1, sources: ['COORDINATORS'] },
  ENERGY_DAYS: { minimum: 1, sources: ['SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
  METHODOLOGY: { minimum: 1, sources: ['SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'] },
};

/** Proofs of one commitment. Proofs dated after today do not count. */
export interface EvidenceCounts {
  readonly withinWindow: number;
  /** Proofs with a day up to today, including those in the window. */
  readonly dated: number;
  readonly undated: number;
}

/** The last day that no longer counts. */
export function dayBeforeWindow(today: string): string {
  return monthsAfter(today, -WINDOW_MONTHS);
}

export function indicatorOf({ minimum }: EvidenceRule, counts: EvidenceCounts): EvidenceIndicator {
  if (counts.withinWindow >= minimum) return EvidenceIndicator.EVIDENCED;
  if (counts.withinWindow > 0) return EvidenceIndicator.PARTIAL;
  if (counts.dated > 0) return EvidenceIndicator.STALE;
  return counts.undated > 0 ? EvidenceIndicator.PARTIAL : EvidenceIndicator.NONE_YET;
}

export function ruleInWords({ minimum }: EvidenceRule): Wording[] {
  const needed = String(minimum);
  const months = String(WINDOW_MONTHS);
  return inFourLanguages(
    `Evidenced: proofs of the last ${months} months number at least ${needed}. Partial: fewer, or none with a known day. Stale: all proofs with a known day are older. None yet: no proof is known.`,
    `Belagt: minst ${needed} bevis från de senaste ${months} månaderna. Delvis: färre, eller inget med känd dag. Inaktuellt: alla bevis med känd dag är äldre. Inget ännu: inget bevis är känt.`,
    `Belegt: mindestens ${needed} Nachweise aus den letzten ${months} Monaten. Teilweise: weniger, oder keiner mit bekanntem Tag. Veraltet: alle Nachweise mit bekanntem Tag sind älter. Noch keiner: kein Nachweis ist bekannt.`,
    `Attesté : au moins ${needed} preuves des ${months} derniers mois. Partiel : moins, ou aucune au jour connu. Périmé : toutes les preuves au jour connu sont plus anciennes. Aucune encore : aucune preuve n’est connue.`,
  );
}

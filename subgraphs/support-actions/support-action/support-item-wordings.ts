/**
 * Names of the items of support, written by the hub. They are the titles of actions whose source names
 * only the item.
 */
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { SupportItem, type SupportCategory } from './support-action.enums.ts';

/** The original first; the others are translations. */
const languages = ['en', 'sv', 'de', 'fr', 'it', 'es'] as const;
type Names = Readonly<Record<(typeof languages)[number], string>>;

export function supportItemWordings(category: SupportCategory, item: SupportItem): Wording[] {
  const names = item === SupportItem.OTHER ? otherItems[category] : items[item];
  return languages.map((language) => ({
    language,
    text: names[language],
    origin: language === 'en' ? 'ORIGINAL' : 'HUMAN',
  }));
}

const items: Readonly<Record<Exclude<SupportItem, 'OTHER'>, Names>> = {
  DISSEMINATE_MATERIALS: {
    en: 'Distributing information material on the Covenant',
    sv: 'Sprider informationsmaterial om borgmästaravtalet',
    de: 'Verbreitung von Informationsmaterial zum Konvent',
    fr: 'Diffusion de documents d’information sur la Convention',
    it: 'Diffusione di materiale informativo sul Patto',
    es: 'Difusión de material informativo sobre el Pacto',
  },
  ADAPT_OR_TRANSLATE_MATERIALS: {
    en: 'Adapting or translating Covenant material',
    sv: 'Anpassar eller översätter avtalets material',
    de: 'Anpassung oder Übersetzung von Material des Konvents',
    fr: 'Adaptation ou traduction des documents de la Convention',
    it: 'Adattamento o traduzione del materiale del Patto',
    es: 'Adaptación o traducción del material del Pacto',
  },
  OWN_COMMUNICATION_TOOLS: {
    en: 'Own communication tools for the Covenant',
    sv: 'Egna kommunikationsverktyg för avtalet',
    de: 'Eigene Kommunikationsmittel für den Konvent',
    fr: 'Outils de communication propres pour la Convention',
    it: 'Strumenti di comunicazione propri per il Patto',
    es: 'Herramientas de comunicación propias para el Pacto',
  },
  ORGANISE_EVENTS: {
    en: 'Events for local authorities',
    sv: 'Evenemang för kommuner',
    de: 'Veranstaltungen für Kommunen',
    fr: 'Manifestations pour les collectivités locales',
    it: 'Eventi per gli enti locali',
    es: 'Actos para las autoridades locales',
  },
  DIRECT_FUNDING: {
    en: 'Direct funding for signatories',
    sv: 'Direkt finansiering till undertecknare',
    de: 'Direkte Finanzierung für Unterzeichner',
    fr: 'Financement direct des signataires',
    it: 'Finanziamenti diretti ai firmatari',
    es: 'Financiación directa para los firmantes',
  },
  INDIRECT_STAFF: {
    en: 'Staff who work for signatories',
    sv: 'Personal som arbetar för undertecknare',
    de: 'Personal, das für Unterzeichner arbeitet',
    fr: 'Personnel au service des signataires',
    it: 'Personale al servizio dei firmatari',
    es: 'Personal al servicio de los firmantes',
  },
  WORKING_GROUPS: {
    en: 'Technical working groups',
    sv: 'Tekniska arbetsgrupper',
    de: 'Fachliche Arbeitsgruppen',
    fr: 'Groupes de travail techniques',
    it: 'Gruppi di lavoro tecnici',
    es: 'Grupos de trabajo técnicos',
  },
  TECHNICAL_GUIDELINES: {
    en: 'Technical guidelines and methods',
    sv: 'Tekniska riktlinjer och metoder',
    de: 'Fachliche Leitfäden und Methoden',
    fr: 'Lignes directrices et méthodes techniques',
    it: 'Linee guida e metodi tecnici',
    es: 'Directrices y métodos técnicos',
  },
  COMMISSION_CONSULTANCY: {
    en: 'Consultants commissioned for signatories',
    sv: 'Konsulter som anlitas för undertecknare',
    de: 'Beauftragung von Beratungsbüros für Unterzeichner',
    fr: 'Consultants mandatés pour les signataires',
    it: 'Consulenti incaricati per i firmatari',
    es: 'Consultores contratados para los firmantes',
  },
  COVENANT_ON_OWN_AGENDAS: {
    en: 'The Covenant on the agenda of own meetings',
    sv: 'Avtalet på dagordningen vid egna möten',
    de: 'Der Konvent auf der Tagesordnung eigener Sitzungen',
    fr: 'La Convention à l’ordre du jour de ses propres réunions',
    it: 'Il Patto all’ordine del giorno delle proprie riunioni',
    es: 'El Pacto en el orden del día de las reuniones propias',
  },
  PEER_REVIEW_AND_MENTORING: {
    en: 'Peer review and mentoring among signatories',
    sv: 'Kollegial granskning och mentorskap mellan undertecknare',
    de: 'Gegenseitige Begutachtung und Mentoring unter Unterzeichnern',
    fr: 'Examen par les pairs et mentorat entre signataires',
    it: 'Revisione tra pari e tutoraggio tra firmatari',
    es: 'Revisión entre pares y mentoría entre firmantes',
  },
  MEDIA_COOPERATION: {
    en: 'Cooperation with the media',
    sv: 'Samarbete med medier',
    de: 'Zusammenarbeit mit den Medien',
    fr: 'Coopération avec les médias',
    it: 'Collaborazione con i media',
    es: 'Cooperación con los medios de comunicación',
  },
  STAKEHOLDER_MEETINGS: {
    en: 'Meetings with stakeholders',
    sv: 'Möten med berörda aktörer',
    de: 'Treffen mit beteiligten Akteuren',
    fr: 'Réunions avec les parties prenantes',
    it: 'Incontri con i portatori di interessi',
    es: 'Reuniones con las partes interesadas',
  },
  RAISE_POLITICAL_PROFILE: {
    en: 'Raising the political profile of the Covenant',
    sv: 'Ger avtalet större politisk tyngd',
    de: 'Stärkung des politischen Gewichts des Konvents',
    fr: 'Renforcement du poids politique de la Convention',
    it: 'Rafforzamento del profilo politico del Patto',
    es: 'Refuerzo del perfil político del Pacto',
  },
};

/** OTHER has a meaning only together with its category. */
const otherItems: Readonly<Record<SupportCategory, Names>> = {
  PROMOTE_ADHESION: {
    en: 'Other help to join the Covenant',
    sv: 'Annan hjälp att ansluta sig till avtalet',
    de: 'Andere Hilfe beim Beitritt zum Konvent',
    fr: 'Autre aide à l’adhésion à la Convention',
    it: 'Altro aiuto per aderire al Patto',
    es: 'Otra ayuda para adherirse al Pacto',
  },
  PROVIDE_FINANCING: {
    en: 'Other financial support',
    sv: 'Annat ekonomiskt stöd',
    de: 'Andere finanzielle Unterstützung',
    fr: 'Autre soutien financier',
    it: 'Altro sostegno finanziario',
    es: 'Otro apoyo financiero',
  },
  PROVIDE_TECHNICAL_SUPPORT: {
    en: 'Other technical support',
    sv: 'Annat tekniskt stöd',
    de: 'Andere fachliche Unterstützung',
    fr: 'Autre soutien technique',
    it: 'Altro sostegno tecnico',
    es: 'Otro apoyo técnico',
  },
  FACILITATE_EXCHANGE: {
    en: 'Other exchange among signatories',
    sv: 'Annat utbyte mellan undertecknare',
    de: 'Anderer Austausch unter Unterzeichnern',
    fr: 'Autre échange entre signataires',
    it: 'Altri scambi tra firmatari',
    es: 'Otro intercambio entre firmantes',
  },
  DEFEND_COVENANT_INTERESTS: {
    en: 'Other work in the interest of the Covenant',
    sv: 'Annat arbete i avtalets intresse',
    de: 'Andere Arbeit im Interesse des Konvents',
    fr: 'Autre action dans l’intérêt de la Convention',
    it: 'Altre attività nell’interesse del Patto',
    es: 'Otra labor en interés del Pacto',
  },
};

/** Example case studies on people, energy poverty and money. */
import type { CaseStudyContent } from '../case-studies/case-study-record.ts';
import { section, study } from './example-case-study.ts';
import { wording } from './example-world.ts';

export const peopleAndMoneyStudies: readonly CaseStudyContent[] = [
  study('energy-visits-at-home', {
    title: [
      wording('fr', 'Visites énergie à domicile : ce que nous avons appris'),
      wording('es', 'Visitas energéticas a domicilio: lo aprendido', 'HUMAN'),
      wording('it', 'Visite energetiche a domicilio: cosa abbiamo imparato', 'MACHINE'),
    ],
    summary: [
      wording(
        'fr',
        'Un échange inventé sur la première visite chez un ménage. Les coordinateurs ne sont cités qu’à titre d’exemple.',
      ),
      wording(
        'es',
        'Un intercambio inventado sobre la primera visita a un hogar. Los coordinadores se citan solo como ejemplo.',
        'HUMAN',
      ),
    ],
    topics: ['ENERGY_POVERTY', 'CITIZENS'],
    regions: ['FRK26', 'ES512'],
    publishedOn: '2026-01-20',
    coordinators: ['grand-lyon', 'province-of-girona'],
    authors: [3, 5],
    sections: [
      section('CHALLENGES', wording('fr', 'Les ménages n’ouvrent pas à des inconnus.')),
      section(
        'SOLUTIONS',
        wording('fr', 'Venir avec une personne déjà connue dans l’immeuble.'),
        wording('es', 'Ir con una persona ya conocida en el edificio.', 'HUMAN'),
      ),
      section('LEGAL_ASPECTS', wording('fr', 'Ne rien noter qui permette de reconnaître un ménage.')),
    ],
  }),
  study('one-tender-for-many', {
    title: [
      wording('en', 'One tender for many small roofs'),
      wording('bg', 'Една поръчка за много малки покриви', 'HUMAN'),
      wording('el', 'Ένας διαγωνισμός για πολλές μικρές στέγες', 'MACHINE_REVIEWED'),
    ],
    summary: [
      wording('en', 'An invented exchange on buying together. The coordinators are named as an example only.'),
      wording('bg', 'Измислен обмен на опит за общо възлагане. Координаторите са посочени само като пример.', 'HUMAN'),
    ],
    topics: ['FINANCING', 'RENEWABLES'],
    regions: ['BE211', 'LV00'],
    publishedOn: '2026-06-09',
    coordinators: ['province-of-antwerp', 'latvian-environmental-investment-fund'],
    authors: [10, 8, 7],
    sections: [
      section('OBJECTIVES', wording('en', 'Municipalities too small for a tender of their own get offers together.')),
      section('LEGAL_ASPECTS', wording('en', 'Who signs, who pays and who may leave is settled before the call.')),
      section('IMPLEMENTATION_TIME', wording('en', 'Longer than thought: most of it went into agreeing on one text.')),
    ],
  }),
  study('budget-in-plain-words', {
    title: [wording('es', 'El presupuesto en palabras sencillas'), wording('en', 'The budget in plain words', 'HUMAN')],
    summary: [
      wording(
        'es',
        'Un intercambio inventado: cómo explicar una inversión en una reunión de vecinos. El coordinador se cita solo como ejemplo.',
      ),
    ],
    topics: ['FINANCING', 'CITIZENS'],
    regions: ['ES512'],
    publishedOn: '2026-09-15',
    coordinators: ['province-of-girona'],
    authors: [5],
    sections: [section('SOLUTIONS', wording('es', 'Una hoja, tres preguntas y ningún término técnico.'))],
  }),
  study('mayors-breakfast', {
    title: [
      wording('bg', 'Закуска на кметовете'),
      wording('en', "The mayors' breakfast", 'HUMAN'),
      wording('fr', 'Le petit déjeuner des maires', 'MACHINE'),
    ],
    summary: [wording('bg', 'Измислена среща, на която кметове разказват за своя план за един час.')],
    topics: ['GOVERNANCE'],
    publishedOn: '2025-10-07',
    authors: [7],
    sections: [section('STAKEHOLDER_PARTICIPATION', wording('bg', 'Без презентации: всеки носи един въпрос.'))],
  }),
];

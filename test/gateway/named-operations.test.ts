/** Which operations the explorer offers, in which order, and what it says about each. */
import { readNamedOperations } from '../../gateway/explorer/named-operations.ts';
import { aFolderOfOperations } from './operations-folder.ts';

const profile =
  '# One coordinator: who it is and whom it supports.\nquery Profile($slug: String!) { coordinator(slug: $slug) { name } }\n';
const agenda = '# Coming workshops.\nquery Agenda($after: String) { agenda(after: $after) { title } }\n';

describe('the named operations', () => {
  it('carry their first comment, their document and their variables', () => {
    const folder = aFolderOfOperations({
      'Profile.graphql': profile,
      'variables.json': { Profile: { slug: 'girona' } },
    });
    expect(readNamedOperations(folder)).toEqual([
      {
        name: 'Profile',
        description: 'One coordinator: who it is and whom it supports.',
        audience: null,
        changesData: false,
        document: profile,
        variables: { slug: 'girona' },
        missingVariables: [],
      },
    ]);
  });

  it('come in the order of the variables file, the rest after them by name', () => {
    const folder = aFolderOfOperations({
      'Agenda.graphql': agenda,
      'Map.graphql': 'query Map { regions { code } }',
      'Profile.graphql': profile,
      'variables.json': { Profile: { slug: 'girona' } },
    });
    expect(readNamedOperations(folder).map(({ name }) => name)).toEqual(['Profile', 'Agenda', 'Map']);
  });

  it('leave out what is no operation, or several, and have subscriptions', () => {
    const folder = aFolderOfOperations({
      'Agenda.graphql': agenda,
      'Live.graphql': 'subscription Live { changed { id } }',
      'Two.graphql': 'query One { a } query Two { a }',
      'Fragment.graphql': 'fragment Names on Coordinator { name }',
      'notes.md': 'not an operation',
    });
    expect(readNamedOperations(folder).map(({ name }) => name)).toEqual(['Agenda', 'Live']);
  });

  it('say which of them change something', () => {
    const [operation] = readNamedOperations(aFolderOfOperations({ 'Join.graphql': 'mutation Join { join { ok } }' }));
    expect(operation).toMatchObject({ name: 'Join', changesData: true });
  });

  it('keep the fragments that stand beside their query', () => {
    const document = 'query Names { coordinators { ...N } }\nfragment N on Coordinator { name }';
    const [operation] = readNamedOperations(aFolderOfOperations({ 'Names.graphql': document }));
    expect(operation?.document).toBe(document);
  });

  it('say which variables are missing when nobody wrote working ones', () => {
    const [operation] = readNamedOperations(aFolderOfOperations({ 'Profile.graphql': profile }));
    expect(operation?.variables).toBeNull();
    expect(operation?.missingVariables).toEqual(['slug']);
  });

  it('do not miss a variable that may be left out or has a default', () => {
    const document = 'query Page($after: String, $first: Int! = 20) { agenda(after: $after, first: $first) { title } }';
    const [operation] = readNamedOperations(aFolderOfOperations({ 'Page.graphql': document }));
    expect(operation?.missingVariables).toEqual([]);
  });

  it('say whom an operation is for when its description ends with that', () => {
    const document = '# What waits for the Office today. (Office)\nquery Queue { applications { id } }';
    const [operation] = readNamedOperations(aFolderOfOperations({ 'Queue.graphql': document }));
    expect(operation).toMatchObject({ description: 'What waits for the Office today.', audience: 'Office' });
  });

  it('are none when there is no folder', () => {
    expect(readNamedOperations('/nowhere/at/all')).toEqual([]);
  });

  it('stop the start with the name of a file that cannot be read', () => {
    expect(() => readNamedOperations(aFolderOfOperations({ 'Broken.graphql': 'query {' }))).toThrow(/Broken\.graphql/);
    expect(() => readNamedOperations(aFolderOfOperations({ 'variables.json': '{' }))).toThrow(/variables\.json/);
    expect(() => readNamedOperations(aFolderOfOperations({ 'variables.json': '[]' }))).toThrow(/variables\.json/);
  });
});

/** What a newcomer reads when the hub is up: where it is, a query to paste, and what to try next. */
export function greeting(url: string): string {
  return `
Covenant Hub is ready.

  Explorer   ${url}/
  GraphQL    ${url}/graphql
  Health     ${url}/health   ${url}/ready

Paste this into a second terminal:

  curl ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ coordinator(slug: \\"province-of-girona\\") { name signatoryCount populationCovered signatories(first: 3) { nodes { name } } supportActions(first: 3) { nodes { item } } caseStudies { nodes { title { text } } } } }"}'

Then open the explorer: the named operations are one click away, with variables that work.
Stop with Ctrl+C. Your data is kept; the next start takes a moment only.
`;
}

/** The part of the public schema that P and L ask for, as one person would write it for one server. */
export const schema = `
  enum CoordinatorOrder { NAME SIGNATORIES POPULATION_COVERED }

  type Query {
    coordinator(slug: String!): Coordinator
    coordinators(first: Int = 20, orderBy: CoordinatorOrder = NAME): CoordinatorConnection
  }
  type Coordinator {
    id: ID!
    slug: String!
    name: String!
    kind: String!
    status: String!
    authorityType: String!
    country: String!
    signedOn: String
    website: String
    signatoryCount: Int
    signatories(first: Int = 20): SignatoryConnection
    supportActions(first: Int = 20): SupportActionConnection
    caseStudies(first: Int = 20): CaseStudyConnection
    workshops(first: Int = 20): WorkshopConnection
    discussionGroups(first: Int = 20): DiscussionGroupConnection
  }
  type Signatory {
    id: ID!
    slug: String!
    name: String!
    country: String
    adheredOn: String
  }
  type SupportAction {
    id: ID!
    title: LocalizedText!
    category: String!
    startsOn: String
    beneficiaries(first: Int = 20): SignatoryConnection
  }
  type CaseStudy {
    id: ID!
    title: LocalizedText!
    publishedAt: String
  }
  type Workshop {
    id: ID!
    title: LocalizedText!
    startsAt: String
  }
  type DiscussionGroup {
    id: ID!
    name: LocalizedText!
    memberCount: Int!
  }
  type LocalizedText { text: String! }

  type CoordinatorConnection { nodes: [Coordinator!]! }
  type SignatoryConnection { totalCount: Int! nodes: [Signatory]! }
  type SupportActionConnection { nodes: [SupportAction!]! }
  type CaseStudyConnection { nodes: [CaseStudy!]! }
  type WorkshopConnection { nodes: [Workshop!]! }
  type DiscussionGroupConnection { nodes: [DiscussionGroup!]! }
`;

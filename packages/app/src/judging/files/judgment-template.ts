import { JUDGMENT_KINDS, type Judgment } from "@fissure/core";

const INTEREST = `# What an actor is thought to want: a hypothesis. Fill in, then: fissure judge add this-file.yaml
interests:
  - id: valdara-keeps-distance # lower case, hyphens; a brief refers to it as [@valdara-keeps-distance]
    topics: [partnership] # ids of issues of the codebook, or words of your own
    actor: VAL
    interest: Keep the trade without being taken for an ally
    mechanism: What an ally does is paid for with sanctions; distance in public is cheap
    alternative: The minister spoke for herself, and the President's office did not clear the speech
    evidence: # each item one link: a finding, quoted words, or another judgment
      - finding: finding-0a1b2c3d # fissure find --format json has the ids
      - { document: readout-3, exact: the words as they stand there } # exactly as in the text; add "start" and "end" if they are there twice
`;

const MATRIX = `# Explanations that compete over the same evidence. Fill in, then: fissure judge add this-file.yaml
matrices:
  - id: why-no-ceasefire
    topics: [ceasefire]
    question: Why does one account leave the ceasefire out?
    explanations: # at least two, and one that you do not believe
      - { id: refused, statement: It was raised and turned down }
      - { id: not-raised, statement: It was not spoken of }
      - { id: left-out, statement: 'It was agreed, and is kept from the public at home' }
    evidence:
      - id: E1
        statement: The other side's account says that it was called for
        credibility: medium # high, medium, low
        relevance: high
        # CC very consistent, C consistent, N neither, I inconsistent, II very inconsistent, NA not applicable;
        # leave out what you have not judged
        readings: { refused: C, not-raised: II, left-out: C }
        links:
          - { document: readout-3, exact: the words as they stand there }
`;

const FORECAST = `# A question that will have an answer. Fill in, then: fissure judge add this-file.yaml
forecasts:
  - id: corridor-open-by-june
    topics: [grain-corridor]
    question: Will ten ships a week pass the corridor by the end of June?
    deadline: 2026-06-30 # the last day on which it may come true
    rule: Weekly count of the harbour office of Lorne; ten or more in any week is yes # who decides, by what
    # bound: { indicator: ships-a-week, above: 9 } # or { voter: VAL, vote: no, symbol: A/RES/99/1 }: proposes the resolution on the day
    revisions: # the oldest first; fissure judge revise adds the next
      - { at: 2026-01-15, who: your name, probability: 0.35, because: Insurance is not settled }
    evidence:
      - { document: readout-3, exact: the words as they stand there }
    # resolution: { at: 2026-06-12, outcome: yes, note: Eleven ships } # yes, no or void; or: fissure judge resolve
`;

const OPTION = `# What could be done, and when to stop. Fill in, then: fissure judge add this-file.yaml
options:
  - id: offer-insurance
    topics: [grain-corridor]
    actor: LOR # who would do it
    instrument: Insure ships in the corridor against loss
    condition: Both sides name the lanes in writing
    trigger: # what sets it off; "indicator" is one that the case watches
      words: Fewer than five ships in two weeks
      indicator: ships-a-week
      # on: { actor: LOR, deed: recognition, target: Selmland } # or a vote: sets it off when it is on record
    off_ramp: Ends when a private insurer quotes below two per cent
    target: { finding: finding-0a1b2c3d } # the divergence that it aims at
    effect: Makes it costly to say one thing and do another
    disconfirmed_by: Insured ships turn back all the same
    evidence:
      - { document: readout-3, exact: the words as they stand there }
`;

const TEMPLATES: Readonly<Record<Judgment["kind"], string>> = {
	interest: INTEREST,
	matrix: MATRIX,
	forecast: FORECAST,
	option: OPTION,
};

export const TEMPLATE_KINDS = JUDGMENT_KINDS;

/** A commented file for one judgment of a kind, invented, to be filled in. */
export const judgmentTemplate = (kind: Judgment["kind"]): string => TEMPLATES[kind];

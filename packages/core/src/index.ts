export {
	alwaysAtHand,
	beginningsAsked,
	beginsWith,
	type DetectedLanguage,
	detectLanguage,
	directionOf,
	elisionAt,
	expressionOfAny,
	firstIn,
	foldText,
	type HanSplitter,
	hasUnspaced,
	hasVowelSigns,
	languageOf,
	languageOfLetters,
	languageOfText,
	languageOrFirst,
	languages,
	mayStemOtherwise,
	plainLetters,
	QUOTATION_STYLES,
	RIGHT_TO_LEFT_STRETCH,
	runsRightToLeft,
	scoreDecoding,
	sideOfWords,
	sourceOfAny,
	stem,
	stemBeginnings,
	stemByScript,
	UNSPACED,
	WIDE_LETTERS,
	withAllPacks,
	withArticle,
	withoutRadicals,
	withoutVowelSigns,
	withPacks,
	wordSpans,
} from "@fissure/languages";
export * from "@fissure/model";
export { alignedPassages } from "./alignment/aligned-passages.ts";
export { type Expectation, expectationOf } from "./alignment/expectation.ts";
export { habitOf } from "./alignment/habit.ts";
export { type HabitText, habitEventOf, habitTextOf, lettersOf } from "./alignment/habit-text.ts";
export { anchorIn } from "./anchoring/anchor-in.ts";
export { nearestIn, seekNear } from "./anchoring/nearest-in.ts";
export { INVISIBLE } from "./anchoring/print-tokens.ts";
export { type Familiar, familiarGrams } from "./anchoring/scan/gram-table.ts";
export { type Probes, probesOf } from "./anchoring/scan/probes.ts";
export { type Candidate, probeScannerOf, scanForProbes } from "./anchoring/scan/scan-for-probes.ts";
export { type Lookout, lookoutFor, type Sighting, type Sightings } from "./anchoring/scan/sight-probes.ts";
export { wordDiff } from "./anchoring/word-diff.ts";
export { withoutReferences } from "./briefs/brief-of.ts";
export { JUDGMENT_SIGN } from "./briefs/judged-sections.ts";
export { type Cited, citedIn, quotesOf, resolveBrief } from "./briefs/resolve-brief.ts";
export { checkClaims, readClaims } from "./claims/claims-in.ts";
export { checkJudgmentClaims, readJudgmentClaims, recordsForJudgments } from "./claims-of-judgments.ts";
export { countingCoder, countingCodings, type StandingCoding } from "./coders/counting-codings.ts";
export {
	decisionsOn,
	isReadAsBefore,
	isSameGiven,
	type ReadPassage,
	readPassages,
} from "./coding/adjudication/read-passages.ts";
export { type CoderAgreementOptions, coderAgreement } from "./coding/agreement/coder-agreement.ts";
export { type CodedBy, type ComparedText, comparedText } from "./coding/agreement/compared-text.ts";
export { asReadBy } from "./coding/as-read-by.ts";
export { certaintyOf, judgedGroupOf } from "./coding/certainty.ts";
export { setPhrasesIn } from "./coding/clauses/tags.ts";
export {
	type CodingContext,
	codeDocument,
	LEXICON_CODER,
	type Spoken,
	speakersIn,
} from "./coding/code-document.ts";
export { buildLexicon, type Lexicon, plantTrees, termsOfConcept } from "./coding/lexicon/lexicon.ts";
export type {
	ActorData,
	ActorsData,
	EvaluationWords,
	FrameData,
	LanguageData,
	LexiconData,
	OfficeData,
	OfficeHolderData,
	StoredTree,
} from "./coding/lexicon/lexicon-data.ts";
export { ATTRIBUTION_ROLES, EVALUATION_ROLES } from "./coding/lexicon/lexicon-data.ts";
export { type CodebookSource, readCodebook } from "./coding/lexicon/read-codebook.ts";
export { marksIn } from "./coding/marks.ts";
export { supersededBy } from "./coding/superseded.ts";
export { compileTerm } from "./coding/terms/compile-term.ts";
export { withCorrections } from "./coding/with-corrections.ts";
export { eventComparators } from "./comparators/index.ts";
export { type CompareOptions, compareAccounts } from "./compare-accounts.ts";
export { type CompareCapturesOptions, compareCaptures } from "./compare-captures.ts";
export { compareSeries } from "./compare-series.ts";
export { type CritiqueOptions, critique } from "./critique/critique.ts";
export { critiqueChecks } from "./critique/index.ts";
export { isTarget, isUnder } from "./deeds/acts.ts";
export { type OnRecord, onRecord, type RecordAsked } from "./deeds/on-record.ts";
export { type DeniedPosition, deniedAmong, deniedSince } from "./denials/denied-among.ts";
export { clockAtHead, type HeadClock } from "./documents/clock-at-head.ts";
export { formTable } from "./documents/form-table.ts";
export { kindIn } from "./documents/kind-in.ts";
export { languageGaps } from "./documents/language-gap.ts";
export { ESTIMATIVE_BANDS, type EstimativeBand } from "./documents/numbers/estimative-bands.ts";
export { numbersIn } from "./documents/numbers/numbers.ts";
export { type Segments, segment, sentencesAt } from "./documents/segment.ts";
export { sentenceAround } from "./documents/sentence-around.ts";
export { type WordNumbers, type WordsRead, wordNumbers } from "./documents/word-numbers.ts";
export { unlistedNames } from "./drafts/attribution/names.ts";
export { quotationsIn } from "./drafts/quotations/quotations-in.ts";
export { readDraft } from "./drafts/read-draft.ts";
export { type MarkdownExcess, markdownExcess } from "./drafts/text/markdown-excess.ts";
export { raisedSign } from "./drafts/text/raised-sign.ts";
export { type PhraseChange, phraseChange, phraseIn } from "./edits/phrase-change.ts";
export type { IsWord } from "./edits/typo.ts";
export { SURE_GROUP } from "./events/event-of.ts";
export { type GroupOptions, groupDocuments } from "./events/group-documents.ts";
export { findDenials } from "./find-denials.ts";
export { type Evaluated, findEvaluations, type HeldText } from "./find-evaluations.ts";
export { findFormulations } from "./find-formulations.ts";
export { leadsOf } from "./findings/leads.ts";
export { type CrossingOptions, crossings } from "./indicators/crossings.ts";
export { conditionState, proposedResolution } from "./judgments/data-condition.ts";
export { matrixReport } from "./judgments/matrix-report.ts";
export { judgmentsToPlain, judgmentToPlain } from "./judgments/plain-judgments.ts";
export { type ReadJudgmentsOptions, readJudgments } from "./judgments/read-judgments.ts";
export type { Locate } from "./judgments/read-links.ts";
export { type ScoreForecastsOptions, scoreForecasts } from "./judgments/score-forecasts.ts";
export { likelySources } from "./likely-sources.ts";
export { issueMatrix, unreadShares } from "./matrix/issue-matrix.ts";
export { parseBrief } from "./parse-brief.ts";
export { seriesAmong } from "./series/clauses/series-among.ts";
export { collocatesOf, concordanceLine, nearWords } from "./series/concordance.ts";
export { claimsAgreement, type DivergenceOptions, divergence } from "./series/divergence.ts";
export {
	type EvaluatedText,
	type EvaluationsAsked,
	evaluationsOverTime,
} from "./series/evaluations/evaluations-over-time.ts";
export { formulationsIn, type UseByOthers } from "./series/formulations/formulations.ts";
export { TIER_LINES, type TierLine } from "./series/formulations/life-line.ts";
export { type PhraseText, phraseLife } from "./series/formulations/phrase-life.ts";
export {
	type PhraseArrays,
	type PhraseTable,
	phraseArrays,
	tableOf,
	textsWith,
} from "./series/formulations/phrase-table.ts";
export { keywordsOf } from "./series/keywords.ts";
export { opposed } from "./series/mixed-messages/opposed.ts";
export type { Anchor } from "./series/mixed-messages/opposition-rules.ts";
export { pairSides, type SideTaken } from "./series/mixed-messages/pair-sides.ts";
export { type PositionsAsked, statementsOfPositions } from "./series/networks/from-positions.ts";
export { secondsOf } from "./series/networks/moments.ts";
export { type NetworkMaterial, networkOf, type TooLarge } from "./series/networks/network.ts";
export type { Levels, NetworkStatement } from "./series/networks/statement.ts";
export { type AskedPassage, type IndexedWords, passagesOf } from "./series/precedent/asked-passages.ts";
export type { ReadText } from "./series/precedent/compare-passage.ts";
export { passagesIn, type Sought, soughtOf, textsToRead } from "./series/precedent/find-passages.ts";
export { PLACES, type WordPlaces } from "./series/precedent/find-windows.ts";
export { lackingIn } from "./series/precedent/lacking.ts";
export { type FoundPassage, type RankedPassage, rankPassages } from "./series/precedent/rank-passages.ts";
export { type StatedStance, sameStances } from "./series/precedent/same-stance.ts";
export type { WordCount } from "./series/precedent/weigh-words.ts";
export { LEAST_REPEATED, repeatedTurns, type UnsureReading } from "./series/repeated-turns.ts";
export {
	type CountedText,
	countedText,
	type FreeScale,
	type PlacedWord,
	type Scale,
	scaleByReferences,
	scaleFreely,
	scaleTable,
} from "./series/scaling.ts";
export { holderShifts, type ShiftOptions } from "./series/shift.ts";
export {
	type EventInTime,
	instantOf,
	type Moment,
	momentOf,
	type TextInTime,
	type TextsTogether,
	timing,
} from "./series/timing.ts";
export { alignVersions } from "./series/translations/align-versions.ts";
export {
	everyTwo,
	likeliestVersions,
	possibleVersions,
	translationsAmong,
	type VersionFacts,
	type VersionPair,
} from "./series/translations/versions-among.ts";
export { type UnnamedOptions, unnamedAgents } from "./series/unnamed-agents.ts";
export { textsWithExamples, type WordExamples, wordExamples } from "./series/word-examples.ts";
export { tallying, wordLabels } from "./series/word-tally.ts";
export {
	type Held,
	heldBy,
	maySides,
	mayTakeSides,
	readsSides,
	type SaidText,
	sidesIn,
	sidesTaken,
} from "./sides-taken.ts";
export {
	allStates,
	codesOf,
	nameOfState,
	nearestStateNamed,
	type StateCodes,
	type StateScheme,
	stateHint,
	stateNamed,
} from "./states/states.ts";
export { type Normal, normalDivergence, normalLogScore } from "./stats/judgments/normal-scores.ts";
export { deviationsOf, resampledPoints } from "./stats/ordinal/resampled-points.ts";
export { SEED, seeded } from "./stats/seeded.ts";
export { draftChecks } from "./verification/index.ts";
export { recordsForDraft, type VerifyOptions, verifyDraft } from "./verify-draft.ts";
export { type Agreement, type AgreementOptions, agreement, type Measured } from "./votes/agreement.ts";
export { type AgreementMeasure, agreementMeasure, agreementMeasures } from "./votes/agreement-measures.ts";
export { findRollCalls, type RollCallFilters } from "./votes/find-roll-calls.ts";
export {
	type IdealPoint,
	type IdealPoints,
	type IdealPointsAsked,
	type IdealPointsEstimate,
	idealPoints,
} from "./votes/ideal-points.ts";
export { voteChoices } from "./votes/vote-choices.ts";
export { isDivided, isVote, NO_ISSUE, type VoteGroup, voteGroups } from "./votes/vote-groups.ts";
export {
	CELL_LETTERS,
	CELLS,
	type VoteMatrix,
	voteAt,
	withRollCalls,
} from "./votes/vote-matrix.ts";
export { type VoteSides, voteSides } from "./votes/vote-sides.ts";
export { voterPair } from "./votes/voter-pair.ts";
export { withoutRepeats } from "./votes/without-repeats.ts";
export {
	type DeedsDone,
	linkMatches,
	wordsAndDeeds,
} from "./words-and-deeds.ts";

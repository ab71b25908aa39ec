export { type BuiltBrief, buildBrief } from "./brief/build-brief.ts";
export { CITATION_FORMATS, citationFormatOf, citationsOf } from "./brief/citing/citations-of.ts";
export { BRIEF_FORMATS, type BriefFormat, renderBrief } from "./brief/render-brief.ts";
export type { CaseChoice } from "./case/case-choice.ts";
export { isCaseFile } from "./case/find-case.ts";
export { initCase } from "./case/init-case.ts";
export { keepCaseOpen, type OpenCase } from "./case/keep-case-open.ts";
export { type CompareRequest, compareTexts } from "./comparing/compare.ts";
export { type CompareInCaseRequest, compareInCase } from "./comparing/compare-in-case.ts";
export { readCase } from "./comparing/read-case.ts";
export { buildExample } from "./example/build-example.ts";
export { exportCase } from "./exchange/backup/export-case.ts";
export { importCase } from "./exchange/backup/import-case.ts";
export type { Hooks, TextSource } from "./inputs/text-source.ts";
export { type LexiconChoice, loadLexicon } from "./lexicon/load-lexicon.ts";
export { readActorFiles, readCodebookFiles, readCompiledLexicon, readShippedLexicon } from "./lexicon/read-lexicon.ts";
export { FORMATS, type Format, render } from "./render/render.ts";
export {
	renderVerifications,
	VERIFICATION_FORMATS,
	type VerificationFormat,
	type VerificationRenderOptions,
} from "./render/verification/render-verifications.ts";
export { passes } from "./render/verification/verification-words.ts";
export { DEFAULT_RENDER_OPTIONS, type RenderOptions } from "./render/words/options.ts";
export { type VerifyRequest, verifyDrafts } from "./verifying/verify.ts";

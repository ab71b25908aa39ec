export { type BuiltBrief, buildBrief } from "./brief/build-brief.ts";
export { CITATION_FORMATS, citationFormatOf, citationsOf } from "./brief/citations-of.ts";
export { BRIEF_FORMATS, type BriefFormat, renderBrief } from "./brief/render-brief.ts";
export type { CaseChoice } from "./case/case-choice.ts";
export { type CompareInCaseRequest, compareInCase } from "./case/compare-in-case.ts";
export { isCaseFile } from "./case/find-case.ts";
export { initCase } from "./case/init-case.ts";
export { keepCaseOpen, type OpenCase } from "./case/keep-case-open.ts";
export { type CompareRequest, compareTexts } from "./compare.ts";
export { buildExample } from "./example/build-example.ts";
export { exportCase } from "./exchange/export-case.ts";
export { importCase } from "./exchange/import-case.ts";
export { type LexiconChoice, loadLexicon } from "./load-lexicon.ts";
export { readCase } from "./read-case.ts";
export { readActorFiles, readCodebookFiles, readCompiledLexicon, readShippedLexicon } from "./read-lexicon.ts";
export { DEFAULT_RENDER_OPTIONS, type RenderOptions } from "./render/options.ts";
export { FORMATS, type Format, render } from "./render/render.ts";
export {
	renderVerifications,
	VERIFICATION_FORMATS,
	type VerificationFormat,
	type VerificationRenderOptions,
} from "./render/render-verifications.ts";
export { passes } from "./render/verification-words.ts";
export type { Hooks, TextSource } from "./text-source.ts";
export { type VerifyRequest, verifyDrafts } from "./verify.ts";

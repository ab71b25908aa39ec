export type { CaseChoice } from "./case/case-choice.ts";
export { type CompareInCaseRequest, compareInCase } from "./case/compare-in-case.ts";
export { isCaseFile } from "./case/find-case.ts";
export { type CompareRequest, compareTexts } from "./compare.ts";
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

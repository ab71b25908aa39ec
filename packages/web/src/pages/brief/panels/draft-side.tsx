import type { RefObject } from "react";
import { Tabs } from "../../../components/tabs.tsx";
import { messages } from "../../../messages/messages.ts";
import type { UrlStateOf } from "../../../state/url-field.ts";
import type { DraftSaver } from "../saving/draft-saver.ts";
import type { Source } from "../state/brief-types.ts";
import { type BRIEF_FIELDS, SIDE_TABS } from "../state/brief-url.ts";
import { isTrouble } from "../state/mark.ts";
import { type EvidenceHandle, EvidencePanel } from "./evidence-panel.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { countHints, HintsPanel } from "./hints-panel.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { QuotationsPanel } from "./quotations-panel.tsx";
import type { Verified } from "./use-verified.ts";

const words = messages.brief;
type Url = UrlStateOf<typeof BRIEF_FIELDS>;

interface DraftSideProps {
	readonly id: string;
	readonly text: string;
	readonly saver: DraftSaver;
	readonly verified: Verified;
	readonly sourceOf: (id: string) => Source | undefined;
	readonly url: Url;
	readonly setUrl: (patch: Partial<Url>, change?: { readonly replace?: boolean }) => void;
	readonly whole: boolean;
	readonly onWhole: () => void;
	readonly onReveal: (start: number) => void;
	readonly onInsert: (markdown: string) => void;
	readonly onLeave: () => void;
	readonly evidence: RefObject<EvidenceHandle | null>;
	/** The search of evidence was asked for before it stood. */
	readonly seeking: boolean;
	readonly onSought: () => void;
}

/** What is known of the draft, beside it: one view at a time. */
export const DraftSide = ({ url: { tab, q, show }, setUrl, verified, onReveal, ...rest }: DraftSideProps) => {
	const { id, text, saver, sourceOf, whole, onWhole, onInsert, onLeave, evidence, seeking, onSought } = rest;
	const counts: Readonly<Record<string, number>> = {
		quotations: verified.marks.filter((mark) => mark.kind === "quotation" && isTrouble(mark)).length,
		hints: countHints(verified.marks),
	};
	return (
		<aside className="draft-side" aria-label={words.side}>
			<Tabs
				fill
				label={words.side}
				tabs={SIDE_TABS.map((one) => ({ id: one, title: words.tabs[one], count: counts[one] || null }))}
				selected={tab}
				onSelect={(next) => setUrl({ tab: next })}
			>
				{tab === "quotations" ? (
					<QuotationsPanel
						verified={verified}
						show={show}
						onShow={(next) => setUrl({ show: next })}
						onReveal={onReveal}
						sourceOf={sourceOf}
						whole={whole}
						onWhole={onWhole}
					/>
				) : null}
				{tab === "evidence" ? (
					<EvidencePanel
						ref={evidence}
						seeking={seeking}
						onSought={onSought}
						asked={q}
						onAsk={(asked) => setUrl({ q: asked }, { replace: true })}
						onInsert={onInsert}
						onLeave={onLeave}
					/>
				) : null}
				{tab === "hints" ? <HintsPanel verified={verified} onReveal={onReveal} /> : null}
				{tab === "preview" ? <PreviewPanel text={text} /> : null}
				{tab === "export" ? <ExportPanel id={id} saver={saver} verified={verified} onReveal={onReveal} /> : null}
			</Tabs>
		</aside>
	);
};

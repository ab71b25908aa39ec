import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { languageOfLetters } from "../../../components/language-of-letters.ts";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useReadLanguages } from "../../../components/use-read-languages.ts";
import { messages } from "../../../messages/messages.ts";
import type { Source } from "../state/brief-types.ts";
import { isGrave, isTrouble, type Mark } from "../state/mark.ts";
import { QuotationWords } from "./mark-card.tsx";
import type { Verified } from "./use-verified.ts";

const words = messages.brief;
type QuotationMark = Extract<Mark, { readonly kind: "quotation" }>;

interface QuotationsPanelProps {
	readonly verified: Verified;
	readonly show: "all" | "troubles";
	readonly onShow: (show: "all" | "troubles") => void;
	readonly onReveal: (start: number) => void;
	readonly sourceOf: (id: string) => Source | undefined;
	/** Every text was looked through, or is to be. */
	readonly whole: boolean;
	readonly onWhole: () => void;
}

/** Every quotation of the draft with its state; a press leads to it in the text. */
export const QuotationsPanel = ({
	verified,
	show,
	onShow,
	onReveal,
	sourceOf,
	whole,
	onWhole,
}: QuotationsPanelProps) => {
	const quotations = verified.marks.filter((mark): mark is QuotationMark => mark.kind === "quotation");
	const shown = show === "all" ? quotations : quotations.filter(isTrouble);
	const { verification, problem, isBusy } = verified;
	return (
		<div className="draft-panel">
			{problem === null ? null : <ProblemNote problem={problem} />}
			<div className="draft-panel-tools">
				<p className="small soft" role="status">
					{verification === null || isBusy ? words.checking : words.checked(quotations.length, verification.held)}
					{verification?.lookedThrough === "index" ? (
						<>
							{", "}
							<span title={words.byIndexTip}>{words.byIndex}</span>
						</>
					) : whole ? (
						`, ${words.lookedThroughAll}`
					) : null}
				</p>
				{verification?.lookedThrough === "index" ? (
					<Button icon="search" onClick={onWhole}>
						{words.lookThroughAll}
					</Button>
				) : null}
				<Select
					label={words.show}
					bare
					value={show}
					onChange={onShow}
					choices={[
						{ value: "all", title: words.showAll, detail: String(quotations.length) },
						{ value: "troubles", title: words.showTroubles, detail: String(quotations.filter(isTrouble).length) },
					]}
				/>
			</div>
			{verification !== null && quotations.length === 0 ? (
				<EmptyState title={words.quotationsNone}>{words.quotationsNoneLead}</EmptyState>
			) : null}
			{quotations.length > 0 && shown.length === 0 ? <p className="soft">{words.noTroubles}</p> : null}
			<ol className="draft-items">
				{shown.map((mark) => (
					<QuotationItem key={mark.id} mark={mark} sourceOf={sourceOf} onReveal={onReveal} />
				))}
			</ol>
		</div>
	);
};

interface QuotationItemProps extends Pick<QuotationsPanelProps, "sourceOf" | "onReveal"> {
	readonly mark: QuotationMark;
}

const QuotationItem = ({ mark, sourceOf, onReveal }: QuotationItemProps) => {
	const { quotation } = mark;
	const read = useReadLanguages();
	const language = mark.lang ?? languageOfLetters(quotation.words, read);
	const tone = isGrave(mark) ? "grave" : isTrouble(mark) ? "look" : "sound";
	return (
		<li className={`draft-item draft-item-${tone}`}>
			<button type="button" className="draft-item-head" onClick={() => onReveal(mark.start)}>
				<span className={`draft-sign draft-sign-${tone}`} aria-hidden="true">
					{words.stateSigns[quotation.state]}
				</span>
				<span className="draft-item-state">{words.states[quotation.state]}</span>
				<span className="soft figures">{words.line(quotation.line)}</span>
				<span className="draft-item-words">
					<QuoteText text={quotation.words} lang={language} />
				</span>
			</button>
			<details className="draft-item-more" open={isTrouble(mark)}>
				<summary>{words.result}</summary>
				<QuotationWords quotation={quotation} sourceOf={sourceOf} />
			</details>
		</li>
	);
};

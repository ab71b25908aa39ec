import { Chip } from "../../../components/chip.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Edit, EditChange } from "../state/document-types.ts";

const { document: words } = messages;

interface ChangeListProps {
	readonly edit: Edit;
	/** Places of the changes, the gravest first. */
	readonly order: readonly number[];
	readonly chosen: number | null;
	readonly language: string;
	readonly onChoose: (change: number) => void;
}

/** What was changed, the gravest first; what changes no meaning is folded away. */
export const ChangeList = ({ edit, order, chosen, language, onChoose }: ChangeListProps) => {
	const of = (kind: EditChange["class"]) => order.filter((at) => edit.changes[at]?.class === kind);
	const [substantive, cosmetic] = [of("substantive"), of("cosmetic")];
	const item = (at: number) => {
		const change = edit.changes[at];
		return change === undefined ? null : (
			<ChangeItem key={at} change={change} language={language} isChosen={at === chosen} onChoose={() => onChoose(at)} />
		);
	};
	return (
		<section className="document-changes" aria-label={words.changes}>
			<h2>
				{words.changes} <span className="soft small">{words.changesCount(substantive.length, cosmetic.length)}</span>
			</h2>
			{substantive.length === 0 ? <p>{words.nothingSubstantive}</p> : <ol>{substantive.map(item)}</ol>}
			{cosmetic.length === 0 ? null : (
				<details>
					<summary>{words.cosmeticFolded(cosmetic.length)}</summary>
					<ol>{cosmetic.map(item)}</ol>
				</details>
			)}
		</section>
	);
};

interface ChangeItemProps {
	readonly change: EditChange;
	readonly language: string;
	readonly isChosen: boolean;
	readonly onChoose: () => void;
}

const ChangeItem = ({ change, language, isChosen, onChoose }: ChangeItemProps) => (
	<li aria-current={isChosen || undefined}>
		<button type="button" className="document-change" onClick={onChoose}>
			<span className="document-change-kinds">
				{change.class === "substantive" ? (
					<span className="document-change-weight figures" title={words.consequence(Math.round(change.consequence))}>
						{Math.round(change.consequence)}
					</span>
				) : null}
				{change.kinds.slice(0, 3).map((kind) => (
					<Chip key={kind} tone={change.class === "substantive" ? "lead" : "plain"}>
						{words.changeKinds[kind] ?? kind}
					</Chip>
				))}
				<span className="soft small">
					{words.ops[change.op]}
					{change.in === "title" ? `, ${words.inTitle}` : ""}
				</span>
			</span>
			{change.before === null ? null : (
				<del {...inLanguage(language)}>
					<QuoteText text={change.before.exact} lang={language} />
				</del>
			)}
			{change.after === null || change.op === "moved" ? null : (
				<ins {...inLanguage(language)}>
					<QuoteText text={change.after.exact} lang={language} />
				</ins>
			)}
			<span className="soft small">
				<MixedWords text={change.because} />
			</span>
		</button>
	</li>
);

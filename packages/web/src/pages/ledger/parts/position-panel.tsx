import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { ActorLink, ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { Loading } from "../../../components/loading.tsx";
import { OutLink } from "../../../components/out-link.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { CopyQuotation } from "../../../components/text/copy-quotation.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MachineTranslation } from "../../../components/text/machine-translation.tsx";
import { useNames } from "../../../components/use-names.ts";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { languageName } from "../../../state/language-name.ts";
import { mannerName } from "../state/ledger-words.ts";
import { MarkStatus } from "./mark-status.tsx";
import { StatusChip } from "./status-chip.tsx";

const words = messages.ledger;
type Position = AnswerOf<"GET /api/ledger/positions/:key">;

interface PositionPanelProps {
	/** Key of the position. */
	readonly at: number;
	/** To the position of this key. */
	readonly onMove: (key: number) => void;
	readonly onClose: () => void;
}

/** One position: the sentence with the text around, and why it was read so. */
export const PositionPanel = ({ at, onMove, onClose }: PositionPanelProps) => {
	const { data, error } = useAnswer("GET /api/ledger/positions/:key", { params: { key: at } }, { keep: true });
	useShortcut("escape", words.keys.close, onClose, words.title);
	return (
		<aside className="position-panel" aria-label={words.panel.title}>
			<header>
				<h2>{words.panel.title}</h2>
				<Button kind="quiet" icon="close" iconOnly onClick={onClose}>
					{messages.common.close}
				</Button>
			</header>
			{error !== null ? (
				<ProblemNote problem={error} />
			) : data === undefined ? (
				<Loading />
			) : (
				<>
					<PositionShown position={data} />
					<MarkStatus
						position={data.entry}
						by={null}
						onMarked={onMove}
						choices={isContested(data.entry.status) ? ["asserted"] : ["disputed", "withdrawn"]}
					/>
				</>
			)}
		</aside>
	);
};

/** The sentence with the text around, and why it was read so. */
export const PositionShown = ({ position }: { readonly position: Position }) => {
	const { entry, before, after, isReplaced } = position;
	const { document, sentence, quote } = entry;
	const href = hrefTo(["documents", document.id], { at: `${quote.start}-${quote.end}` });
	return (
		<div className="position-panel-body">
			<p className="position-panel-line">
				<ActorLink id={entry.holder} />
				<StanceMark stance={entry.stance} certainty={entry.certainty} words />
				<StatusChip status={entry.status} />
				<AppLink href={hrefTo(["issue", entry.issue])}>
					<IssueName id={entry.issue} swatch />
				</AppLink>
			</p>
			{/* biome-ignore lint/a11y/useSemanticElements: words of a text, which are no form */}
			<div
				className="position-panel-text read"
				{...inLanguage(document.language)}
				ref={toSentence}
				key={entry.key}
				role="group"
				aria-label={words.panel.around}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
				tabIndex={0}
			>
				<span className="position-panel-around">{before}</span>
				<Sentence sentence={sentence} quote={quote} />
				<span className="position-panel-around">{after}</span>
			</div>
			<MachineTranslation key={sentence.exact} text={sentence.exact} lang={document.language} />
			<div className="position-panel-acts">
				<AppLink href={href}>{words.panel.inText}</AppLink>
				<CopyQuotation document={document.id} span={sentence} />
			</div>
			{isReplaced ? <p className="soft small">{words.panel.replaced}</p> : null}
			<Source document={document} />
			<Reading position={position} />
		</div>
	);
};

const isContested = (status: string): boolean => status === "disputed" || status === "withdrawn";

/** The sentence is in the middle of what is seen of the text around. */
const toSentence = (box: HTMLElement | null): void => {
	const sentence = box?.querySelector<HTMLElement>(".position-panel-sentence");
	if (!box || !sentence) return;
	box.scrollTop = sentence.offsetTop - Math.max(12, (box.clientHeight - sentence.offsetHeight) / 2);
};

/** The words of the position within their sentence, lit. */
const Sentence = ({ sentence, quote }: Pick<Position["entry"], "sentence" | "quote">) => {
	const start = Math.max(0, quote.start - sentence.start);
	const end = Math.max(start, Math.min(sentence.exact.length, quote.end - sentence.start));
	return (
		<span className="position-panel-sentence">
			{sentence.exact.slice(0, start)}
			<mark>{sentence.exact.slice(start, end)}</mark>
			{sentence.exact.slice(end)}
		</span>
	);
};

const Source = ({ document }: Pick<Position["entry"], "document">) => (
	<section>
		<h3>{words.panel.source}</h3>
		<p>
			<AppLink href={hrefTo(["documents", document.id])} {...inLanguage(document.language)}>
				{document.title ?? document.id}
			</AppLink>
		</p>
		<p className="small">
			<ActorName id={document.publisher} />, {kindName(document.kind)}
			{document.venue === null ? "" : `, ${document.venue}`}, <DayText day={document.date} />,{" "}
			{languageName(document.language)}
		</p>
		{document.url === null ? null : (
			<p className="small">
				<OutLink href={document.url}>{document.url}</OutLink>
			</p>
		)}
	</section>
);

const Reading = ({ position }: { readonly position: Position }) => {
	const { entry, scale, rung, hedges, target, codedAt, codedBy } = position;
	const { actorName, issues } = useNames();
	const issue = issues.find(({ id }) => id === entry.issue);
	const facts: readonly (readonly [string, React.ReactNode])[] = [
		[words.panel.asserter, <ActorName key="asserter" id={entry.asserter} />],
		[words.panel.manner, mannerName(entry.manner)],
		...(entry.verb === null
			? [[words.panel.attitude, words.panel.noAttitude] as const]
			: [
					[
						words.panel.attitude,
						<span key="verb">
							<b {...inLanguage(entry.document.language)}>{entry.verb}</b>
							{scale === null ? null : `, ${words.panel.rung(scale, rung)}`}
							{entry.negated ? `, ${words.panel.negated}` : ""}
							{entry.conditional ? `, ${words.panel.conditional}` : ""}
						</span>,
					] as const,
				]),
		...(hedges.length === 0 ? [] : [[words.panel.hedges, hedges.join(", ")] as const]),
		...(target === null ? [] : [[words.panel.target, actorName(target)] as const]),
		...(issue === undefined
			? []
			: [[words.panel.poles, words.panel.polesOf(issue.poleMinus3, issue.polePlus3)] as const]),
		[words.panel.rules, <Rules key="rules" because={entry.because} />],
		...(entry.note === null ? [] : [[words.panel.note, entry.note] as const]),
		[
			words.panel.coder,
			<span key="coder">
				{entry.coder}, {entry.codebook}, <DayText instant day={codedAt} />, {codedBy}
			</span>,
		],
	];
	return (
		<section>
			<h3>{words.panel.why}</h3>
			<dl className="position-panel-facts">
				{facts.map(([name, fact]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{fact}</dd>
					</div>
				))}
			</dl>
		</section>
	);
};

const Rules = ({ because }: { readonly because: readonly string[] }) => (
	<ul className="position-panel-rules">
		{because.map((rule, at) => (
			<li key={because.slice(0, at + 1).join()}>
				<code>{rule}</code>
			</li>
		))}
	</ul>
);

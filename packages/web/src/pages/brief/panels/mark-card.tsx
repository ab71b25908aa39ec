import "./mark-card.css";
import type { ReactNode } from "react";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import type { Quotation, Source } from "../state/brief-types.ts";
import { isGrave, type Mark } from "../state/mark.ts";

const words = messages.brief;

interface MarkCardProps {
	readonly mark: Mark;
	readonly sourceOf: (id: string) => Source | undefined;
	/** What one key would mend; null where nothing. */
	readonly mend: { readonly kind: "words" | "cite"; readonly run: () => void } | null;
}

/** What is known of words in the draft: where they stand, what is there instead, and what mends them. */
export const MarkCard = ({ mark, sourceOf, mend }: MarkCardProps) => {
	const tone = isGrave(mark) ? "grave" : "plain";
	if (mark.kind === "quotation")
		return (
			<CardBox tone={tone} title={`${words.stateSigns[mark.quotation.state]} ${words.states[mark.quotation.state]}`}>
				<QuotationWords quotation={mark.quotation} sourceOf={sourceOf} />
				<MendButton mend={mend} />
			</CardBox>
		);
	if (mark.kind === "reference") {
		const { reference, problems } = mark;
		const kind = reference.kind === null ? "" : ` · ${words.referenceKinds[reference.kind]}`;
		return (
			<CardBox tone={tone} title={reference.stands ? `${words.reference}${kind}` : words.referenceBroken}>
				{reference.stands ? (
					<p {...inLanguage(reference.document === null ? undefined : reference.language)}>{reference.label}</p>
				) : null}
				{reference.words === null ? null : <QuoteText text={reference.words} lang={reference.language} block />}
				<Messages list={problems.map(({ message }) => message)} />
				<MendButton mend={mend} />
				{reference.document === null ? null : (
					<AppLink href={hrefOfReference(reference.document, reference.written)}>{words.read}</AppLink>
				)}
			</CardBox>
		);
	}
	const { message } = mark.kind === "hint" ? mark.remark : mark.problem;
	return (
		<CardBox tone={tone} title={mark.kind === "hint" ? words.hint : words.lack}>
			<Messages list={[message]} />
		</CardBox>
	);
};

const MendButton = ({ mend }: Pick<MarkCardProps, "mend">) =>
	mend === null ? null : (
		<Button kind="main" icon="check" onClick={mend.run}>
			{mend.kind === "words" ? words.takeWords : words.cite}
		</Button>
	);

const hrefOfReference = (document: string, written: string): string => {
	const at = /#(\d+-\d+)/u.exec(written)?.[1];
	return hrefTo(["documents", document], at === undefined ? {} : { at });
};

const CardBox = ({
	tone,
	title,
	children,
}: {
	readonly tone: string;
	readonly title: string;
	readonly children: ReactNode;
}) => (
	<div className={`mark-card mark-card-${tone}`}>
		<p className="mark-card-title">{title}</p>
		{children}
	</div>
);

const Messages = ({ list }: { readonly list: readonly string[] }) =>
	list.map((message) => (
		<p key={message} className="mark-card-message">
			<MixedWords text={message} />.
		</p>
	));

/** Where a quotation stands, word for word, or what is nearest. */
export const QuotationWords = ({
	quotation: { state, found, difference, normalisations, gaps, elsewhere, problems },
	sourceOf,
}: Pick<MarkCardProps, "sourceOf"> & { readonly quotation: Quotation }) => {
	const source = found === null ? undefined : sourceOf(found.document);
	return (
		<>
			<p className="soft">{words.stateLeads[state]}</p>
			{found === null ? null : (
				<blockquote className="mark-card-quote read" {...inLanguage(source?.language)}>
					<span className="soft">{lastWords(found.before)}</span>
					{difference.length > 0 ? <Difference pieces={difference} /> : <mark>{found.exact}</mark>}
					<span className="soft">{firstWords(found.after)}</span>
				</blockquote>
			)}
			{normalisations.length === 0 ? null : (
				<p>{words.differsIn(normalisations.map((one) => words.normalisations[one]).join(", "))}</p>
			)}
			{gaps.map((gap) => (
				<p key={gap}>
					{words.leftOut} <i {...inLanguage(source?.language)}>{gap}</i>
				</p>
			))}
			<Messages list={problems.map(({ message }) => message)} />
			{found === null ? null : (
				<p className="mark-card-source">
					<SourceWords id={found.document} source={source} />{" "}
					<AppLink href={hrefTo(["documents", found.document], { at: `${found.start}-${found.end}` })}>
						{words.read}
					</AppLink>
					{elsewhere.length === 0 ? null : <span className="soft"> {words.alsoIn(elsewhere.length)}</span>}
				</p>
			)}
		</>
	);
};

const Difference = ({ pieces }: { readonly pieces: Quotation["difference"] }) => {
	let at = 0;
	return pieces.map(({ kind, text }) => {
		at += text.length + 1;
		if (kind === "same") return <span key={at}>{text}</span>;
		return kind === "missing" ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
	});
};

/** Of what is around held words, so much is shown; cut at a space where there is one near. */
const SHOWN = 70;
const lastWords = (text: string): string =>
	text.length <= SHOWN ? text : `…${text.slice(-SHOWN).replace(/^\S{0,20}\s/u, " ")}`;
const firstWords = (text: string): string =>
	text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S{0,20}$/u, " ")}…`;

/** Whose text it is, its title and its day. */
const SourceWords = ({ id, source }: { readonly id: string; readonly source: Source | undefined }) =>
	source === undefined ? (
		<code>{id}</code>
	) : (
		<span>
			{source.publisher === null ? null : <b>{source.publisher}</b>}{" "}
			<span {...inLanguage(source.language)}>{source.title ?? id}</span>, <DayText day={source.date} />
		</span>
	);

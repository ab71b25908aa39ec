import type { ReactNode } from "react";
import { AppLink } from "../../../components/app-link.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import type { QuotedWords, ShownEvidence, ShownFinding } from "../state/judge-types.ts";
import { TAB_OF } from "../state/judge-url.ts";
import { withNames } from "../state/with-names.ts";

const words = messages.judge;
type State = ShownEvidence["state"];

/** Words, finding or judgment that something rests on, how it is with it, and where it leads. */
export const EvidenceItem = ({ link, state, because, words: quoted, finding, judgment }: ShownEvidence) => (
	<article className={`evidence-item evidence-${state}`}>
		{quoted === null ? null : <QuotedItem {...quoted} />}
		{finding === null ? null : <FindingItem {...finding} />}
		{judgment === null ? null : (
			<p className="evidence-words">
				<Chip>{words.kinds[judgment.kind]}</Chip>{" "}
				<AppLink href={hrefTo(["judge"], { tab: TAB_OF[judgment.kind], id: judgment.id })}>{judgment.title}</AppLink>
			</p>
		)}
		{quoted === null && finding === null && judgment === null ? (
			<p className="evidence-words">
				<code>
					{link.kind === "finding" ? link.finding : link.kind === "judgment" ? link.judgment : link.quote.document}
				</code>
			</p>
		) : null}
		{state === "sound" ? null : <LinkStateLine state={state}>{because}</LinkStateLine>}
	</article>
);

const LinkStateLine = ({ state, children }: { readonly state: State; readonly children: string }) => (
	<p className="evidence-state">
		<Chip tone="warn">{words.linkStates[state]}</Chip> {children}
	</p>
);

/** Where quoted words are in the page of their document. */
export const hrefOfQuote = ({ document, start, end }: QuotedWords["quote"]): string =>
	hrefTo(["documents", document], { at: `${start}-${end}` });

export const QuotedItem = ({ quote, document }: QuotedWords) => (
	<>
		<QuoteText text={quote.exact} lang={document?.language} block />
		<p className="evidence-source">
			<SourceLine id={quote.document} document={document} />
			{document === null ? null : (
				<>
					{" "}
					<AppLink href={hrefOfQuote(quote)}>{words.readInText}</AppLink>
				</>
			)}
		</p>
	</>
);

export const SourceLine = ({ id, document }: { readonly id: string; readonly document: QuotedWords["document"] }) => {
	const { actorName } = useNames();
	if (document === null) return <code>{id}</code>;
	const { publisher, title, date, language } = document;
	return (
		<span className="evidence-from">
			{publisher === null ? null : <b>{actorName(publisher)}</b>}{" "}
			{title === null ? id : <span {...inLanguage(language)}>{title}</span>}
			{", "}
			<DayText day={date} />
		</span>
	);
};

export const FindingItem = ({ id, event, kind, headline, quotes, instead }: ShownFinding): ReactNode => {
	const names = useNames();
	return (
		<>
			<p className="evidence-words">
				<Chip>{words.findingKinds[kind] ?? kind}</Chip> <MixedWords text={withNames(headline, names)} />
			</p>
			{quotes.slice(0, 2).map((quoted) => (
				<SourcedQuote key={`${quoted.quote.document} ${quoted.quote.start}`} {...quoted} />
			))}
			{instead.length === 0 ? null : <p className="evidence-instead">{words.insteadThere}</p>}
			{instead.slice(0, 2).map((quoted) => (
				<SourcedQuote key={`${quoted.quote.document} ${quoted.quote.start}`} {...quoted} />
			))}
			<p className="evidence-source">
				{event === null ? (
					<code>{id}</code>
				) : (
					<AppLink href={hrefTo(["compare", event], { finding: id })}>{words.readInComparison}</AppLink>
				)}
			</p>
		</>
	);
};

const SourcedQuote = ({ quote, document }: QuotedWords) => (
	<>
		<QuoteText text={quote.exact} lang={document?.language} block />
		<p className="evidence-source">
			<SourceLine id={quote.document} document={document} />
		</p>
	</>
);

import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { dayText } from "../../state/day-text.ts";
import { languageName } from "../../state/language-name.ts";
import { StancePicker } from "./filters/stance-picker.tsx";
import { FoundText } from "./found-text.tsx";
import { QueryProblem } from "./parts/query-problem.tsx";
import { PositionLine } from "./profile/position-line.tsx";
import { SaidChart } from "./said-chart.tsx";
import { inEveryLanguage } from "./state/in-every-language.ts";
import { type LedgerUrl, queryOf, type SetLedgerUrl } from "./state/ledger-url.ts";

const words = messages.ledger.said;
type Said = AnswerOf<"GET /api/ledger/said">;

interface SaidTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Has somebody ever said this? The question as a sentence, the answer with how much is held. */
export const SaidTab = ({ url, setUrl }: SaidTabProps) => {
	const [holder] = url.holder;
	const isAsked = holder !== undefined && (url.q.trim() !== "" || url.issue.length > 0 || url.stance.length > 0);
	return (
		<div className="said">
			<Question url={url} setUrl={setUrl} />
			{isAsked ? (
				<Verdict url={url} setUrl={setUrl} holder={holder} />
			) : (
				<div className="said-how">
					<p>{words.how}</p>
					<p>{messages.ledger.notHeld}</p>
				</div>
			)}
		</div>
	);
};

const Question = ({ url, setUrl }: SaidTabProps) => {
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: {} }, { keep: true });
	const { actors, actorName, issueName } = useNames();
	return (
		<div className="said-question">
			<span>{words.has}</span>
			<Combo
				bare
				label={words.who}
				placeholder={words.who}
				value={url.holder.slice(0, 1)}
				choices={actors.flatMap(({ id, publishes }) => (publishes ? [{ value: id, title: actorName(id) }] : []))}
				onChange={(holder) => setUrl({ holder, at: null })}
			/>
			<span>{words.everSaid}</span>
			<TextField
				bare
				label={messages.ledger.filters.words}
				placeholder={words.whatWords}
				value={url.q}
				onChange={(q) => setUrl({ q, at: null }, { replace: true })}
			/>
			<span>{words.on}</span>
			<Combo
				bare
				label={messages.ledger.filters.issue}
				placeholder={words.anyIssue}
				value={url.issue.slice(0, 1)}
				choices={(facets?.issues ?? []).map(({ value }) => ({ value, title: issueName(value) }))}
				onChange={(issue) => setUrl({ issue, at: null })}
			/>
			<span>{words.with}</span>
			<StancePicker value={url.stance} facet={facets?.stances} onChange={(stance) => setUrl({ stance, at: null })} />
			<span>{words.since}</span>
			<TextField
				bare
				label={messages.ledger.filters.from}
				placeholder={words.ever}
				value={url.from}
				onChange={(from) => setUrl({ from: from.trim(), at: null }, { replace: true })}
			/>
			<span>{words.inPlace}</span>
			<Combo
				bare
				label={messages.ledger.filters.venue}
				placeholder={words.anyVenue}
				value={url.venue.slice(0, 1)}
				choices={(facets?.venues ?? []).map(({ value }) => ({ value, title: value }))}
				onChange={(venue) => setUrl({ venue, at: null })}
			/>
			<span>?</span>
		</div>
	);
};

const Verdict = ({ url, setUrl, holder }: SaidTabProps & { readonly holder: string }) => {
	const { publisher: _, holder: __, ...asked } = queryOf(url) as Readonly<Record<string, unknown>>;
	const { data, error } = useAnswer("GET /api/ledger/said", { query: { ...asked, holder } }, { keep: true });
	const { actorName } = useNames();
	if (error !== null) return <QueryProblem problem={error} />;
	if (data === undefined) return <Loading lines={6} />;
	const name = actorName(holder);
	return (
		<div className="said-answer">
			<p className="said-verdict" role="status">
				{words.verdict(data, name, dayText)}
			</p>
			{words.caveats(data, name, dayText).map((caveat) => (
				<p className="soft" key={caveat}>
					{caveat}
				</p>
			))}
			{data.searched === "words" ? <ByLanguage said={data} asked={url.q} setUrl={setUrl} /> : null}
			{data.years.length > 1 ? <SaidChart said={data} name={name} /> : null}
			<div className="said-ends">
				<End title={isSame(data) ? words.only : words.first} text={data.firstText} row={data.firstRow} />
				{isSame(data) ? null : <End title={words.last} text={data.lastText} row={data.lastRow} />}
			</div>
		</div>
	);
};

interface ByLanguageProps extends Pick<SaidTabProps, "setUrl"> {
	readonly said: Said;
	readonly asked: string;
}

/** In which languages the words stand; where not in all, the same question in all of them. */
const ByLanguage = ({ said: { languages }, asked, setUrl }: ByLanguageProps) => {
	const isMissing = languages.length > 1 && languages.some(({ saying }) => saying === 0);
	const { data: codebook } = useAnswer("GET /api/codebook", {}, { enabled: isMissing });
	if (languages.length < 2) return null;
	const parts = languages.map(({ language, saying, held }) => words.inLanguage(languageName(language), saying, held));
	const everywhere = isMissing && codebook !== undefined ? inEveryLanguage(asked, codebook) : null;
	return (
		<>
			<p className="soft">{words.byLanguage(parts.join(", "))}</p>
			{everywhere === null ? null : (
				<p className="no-print">
					{words.otherLanguages}{" "}
					<Button kind="quiet" icon="search" onClick={() => setUrl({ q: everywhere, at: null })}>
						{everywhere}
					</Button>
				</p>
			)}
		</>
	);
};

const isSame = ({ firstText, lastText, firstRow, lastRow }: Said): boolean =>
	firstText?.id === lastText?.id && firstRow?.key === lastRow?.key;

interface EndProps {
	readonly title: string;
	readonly text: Said["firstText"];
	readonly row: Said["firstRow"];
}

const End = ({ title, text, row }: EndProps) =>
	text === null && row === null ? null : (
		<section>
			<h3>{title}</h3>
			{text === null ? null : <FoundText text={text} />}
			{row === null ? null : <PositionLine row={row} />}
		</section>
	);

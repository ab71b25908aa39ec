import { useState } from "react";
import { fileHref } from "../../api/files.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Loading } from "../../components/loading.tsx";
import { Menu } from "../../components/menu.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { seriesWords } from "../../messages/series.ts";
import { dayText } from "../../state/day-text.ts";
import { hrefTo } from "../../state/href-to.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { type Clause, changeAt, type Series } from "./clause-at.ts";
import { ClauseItem } from "./clause-item.tsx";
import { SERIES_FIELDS, SHOWN } from "./series-url.ts";

const words = seriesWords;

interface OpenSeriesProps {
	/** Id of a suggested series; empty where texts are named. */
	readonly choice: string;
	readonly documents: readonly string[];
}

/** A series clause by clause: counts from text to text, and what changed at the text that is looked at. */
export const OpenSeries = ({ choice, documents }: OpenSeriesProps) => {
	const query = {
		...(choice === "" ? {} : { choice }),
		...(documents.length === 0 ? {} : { document: [...documents] }),
	};
	const { data, error, refetch } = useAnswer("GET /api/series/clauses", { query }, { keep: true });
	const back = <AppLink href={hrefTo(["series"])}>{words.allSeries}</AppLink>;
	if (data === undefined)
		return (
			<PageFrame title={words.title} lead={back}>
				{error === null ? <Loading lines={8} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			</PageFrame>
		);
	const step = data.steps.at(-1);
	const before = data.texts.at(-2);
	return (
		<PageFrame
			title={data.title}
			titleLang={data.texts.at(-1)?.language}
			titleDir={inLanguage(data.texts.at(-1)?.language).dir}
			lead={
				<>
					{step === undefined ? null : words.since(step, dayText(before?.date ?? ""))} {back}
				</>
			}
			actions={
				<Menu
					label={messages.common.export}
					icon="export"
					items={(["html", "docx", "csv", "markdown", "json"] as const).map((format) => ({
						id: format,
						title: words.formats[format],
						run: () => location.assign(fileHref("GET /api/series/export", { query: { ...query, format } })),
					}))}
				/>
			}
		>
			<div className="series">
				{data.leftOut.length === 0 ? null : <p className="soft">{words.leftOut(data.leftOut.map(({ why }) => why))}</p>}
				<StepTable series={data} />
				<Clauses series={data} />
			</div>
		</PageFrame>
	);
};

const COUNTED = ["gone", "back", "reworded", "new", "same"] as const;

/** Each text with what changed since the one before; a press shows these clauses. */
const StepTable = ({ series: { texts, steps } }: { readonly series: Series }) => {
	const [{ at, show }, setUrl] = useUrlState(SERIES_FIELDS);
	const shown = at ?? texts.length - 1;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section className="series-steps" aria-label={words.textToText} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.columns.date}</th>
						<th scope="col">{words.columns.text}</th>
						<th scope="col" className="series-count">
							{words.columns.clauses}
						</th>
						{COUNTED.map((change) => (
							<th key={change} scope="col" className="series-count">
								{words.changes[change]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{texts.map((text, index) => {
						const step = steps.find((one) => one.text === index);
						return (
							<tr key={text.id} aria-current={index === shown || undefined}>
								<td>
									<DayText day={text.date} />
								</td>
								<th scope="row">
									<AppLink href={hrefTo(["documents", text.id])} {...inLanguage(text.language)}>
										{text.title ?? text.id}
									</AppLink>
								</th>
								<td className="series-count">{text.clauses.toLocaleString("en")}</td>
								{COUNTED.map((change) => {
									const count = step?.[change];
									return (
										<td key={change} className="series-count">
											{count === undefined || count === 0 || change === "same" ? (
												(count ?? "")
											) : (
												<button
													type="button"
													aria-pressed={index === shown && show === change}
													aria-label={words.showStep(count, words.changes[change], dayText(text.date ?? ""))}
													onClick={() => setUrl({ at: index, show: change })}
												>
													{count.toLocaleString("en")}
												</button>
											)}
										</td>
									);
								})}
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
};

/** Shown at once; more come when they are asked for. */
const PAGE = 100;

const Clauses = ({ series }: { readonly series: Series }) => {
	const [{ at, show, issue }, setUrl] = useUrlState(SERIES_FIELDS);
	const [most, setMost] = useState(PAGE);
	const { issueName } = useNames();
	const text = Math.min(at ?? series.texts.length - 1, series.texts.length - 1);
	const counted = series.rows.filter(({ isFormal }) => !isFormal);
	const issues = [...new Set(counted.flatMap((row) => row.issues))].toSorted((a, b) =>
		issueName(a).localeCompare(issueName(b)),
	);
	const rows = counted.filter((row) => isShown(row, text, show) && (issue === "" || row.issues.includes(issue)));
	const [here, before] = [series.texts[text], series.texts[text - 1]];
	return (
		<section aria-labelledby="clauses">
			<h2 id="clauses">
				{show === "all"
					? words.allClauses
					: words.clausesAt(dayText(here?.date ?? ""), before === undefined ? null : dayText(before.date ?? ""))}{" "}
				<span className="soft small">{words.clauseCount(rows.length)}</span>
			</h2>
			<div className="series-choices no-print">
				<Select
					label={words.show}
					value={show}
					choices={SHOWN.map((value) => ({ value, title: words.shown[value] }))}
					onChange={(next) => setUrl({ show: next as (typeof SHOWN)[number] })}
				/>
				<Select
					label={words.issue}
					value={issue}
					choices={[{ value: "", title: words.anyIssue }, ...issues.map((id) => ({ value: id, title: issueName(id) }))]}
					onChange={(next) => setUrl({ issue: next })}
				/>
			</div>
			{rows.length === 0 ? <p>{words.noClause}</p> : null}
			<ol className="series-clauses">
				{rows.slice(0, most).map((row) => (
					<ClauseItem key={keyOf(row)} row={row} text={text} texts={series.texts} />
				))}
			</ol>
			{rows.length > most ? <Button onClick={() => setMost(rows.length)}>{words.showAll(rows.length)}</Button> : null}
		</section>
	);
};

const keyOf = ({ cells: [first] }: Clause): string => `${first?.quote.document} ${first?.quote.start}`;

const CHANGED: readonly string[] = ["gone", "back", "reworded", "new"];

function isShown(row: Clause, text: number, show: (typeof SHOWN)[number]): boolean {
	if (show === "all") return true;
	const change = changeAt(row, text);
	return show === "changed" ? CHANGED.includes(change) : change === show;
}

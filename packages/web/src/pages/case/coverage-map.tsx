import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { ChartFrame } from "../../components/chart-frame.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { caseWords } from "../../messages/case-page.ts";
import { kindName } from "../../messages/kind-name.ts";
import { hrefTo } from "../../state/href-to.ts";
import { languageName } from "../../state/language-name.ts";
import { useGo } from "../../state/use-go.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { useWidth } from "../../state/use-width.ts";
import { CASE_FIELDS } from "./case-url.ts";
import type { Coverage } from "./heat.ts";
import { HeatFigure } from "./heat-figure.tsx";

/** Publishers that are shown before somebody asks for all of them. */
const FIRST = 25;

/** What the archive holds of whom, from when; and where it has gaps. */
export const CoverageMap = () => {
	const words = caseWords;
	const [url, setUrl] = useUrlState(CASE_FIELDS);
	const { by, language, kind, publishers } = url;
	const go = useGo();
	const { actorName } = useNames();
	const [place, width] = useWidth<HTMLElement>(900);
	const query = {
		...(by === "auto" ? {} : { by }),
		...(language === "" ? {} : { languages: language }),
		...(kind === "" ? {} : { kinds: kind as never }),
	};
	const { data, error, refetch } = useAnswer("GET /api/coverage", { query }, { keep: true });
	const whole = useAnswer("GET /api/coverage", { query: by === "auto" ? {} : { by } }, { keep: true });
	const rows = data === undefined ? [] : publishers === "all" ? data.publishers : data.publishers.slice(0, FIRST);
	const hidden = (data?.publishers.length ?? 0) - FIRST;
	return (
		<section className="coverage" ref={place} aria-label={words.coverage}>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={6} /> : null}
			{data === undefined ? null : (
				<ChartFrame
					title={words.coverage}
					description={words.coverageDescription(
						data.publishers.length,
						data.periods[0] ?? "",
						data.periods.at(-1) ?? "",
					)}
					note={words.coverageNote}
					table={tableOf(data, actorName)}
					tools={
						<>
							<Select
								label={words.coverageBy}
								bare
								value={by}
								choices={(["auto", "year", "month"] as const).map((value) => ({
									value,
									title: words.coveragePeriods[value],
								}))}
								onChange={(value) => setUrl({ by: value })}
							/>
							<Select
								label={words.language}
								bare
								value={language}
								choices={[
									{ value: "", title: words.anyLanguage },
									...(whole.data?.languages ?? []).map((one) => ({
										value: one.language,
										title: languageName(one.language),
										detail: one.documents.toLocaleString("en"),
									})),
								]}
								onChange={(value) => setUrl({ language: value })}
							/>
							<Select
								label={words.kind}
								bare
								value={kind}
								choices={[
									{ value: "", title: words.anyKind },
									...(whole.data?.kinds ?? []).map((one) => ({
										value: one.kind,
										title: kindName(one.kind),
										detail: one.documents.toLocaleString("en"),
									})),
								]}
								onChange={(value) => setUrl({ kind: value })}
							/>
						</>
					}
				>
					{(label) => (
						<HeatFigure
							coverage={data}
							rows={rows}
							label={label}
							width={width}
							onOpen={(publisher, period) =>
								go(
									hrefTo(["documents"], {
										...(publisher === null ? {} : { publisher }),
										...(language === "" ? {} : { language }),
										...(kind === "" ? {} : { kind }),
										...{ from: period, to: period },
									}),
								)
							}
						/>
					)}
				</ChartFrame>
			)}
			{hidden <= 0 ? null : (
				<Button
					kind="quiet"
					className="no-print"
					onClick={() => setUrl({ publishers: publishers === "all" ? "first" : "all" })}
				>
					{publishers === "all" ? words.fewPublishers : words.allPublishers(hidden)}
				</Button>
			)}
		</section>
	);
};

const tableOf = ({ periods, publishers }: Coverage, actorName: (id: string | null) => string) => {
	const words = caseWords;
	const { publisher, texts, toRead, positions, undated } = words;
	return {
		columns: [publisher, texts, toRead, positions, ...periods, undated],
		rows: publishers.map((row) => [
			...[actorName(row.publisher), row.documents, row.uncoded + row.stale, row.positions],
			...row.held,
			row.undated,
		]),
	};
};

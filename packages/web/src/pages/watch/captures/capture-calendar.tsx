import "./capture-calendar.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { DataTable } from "../../../components/table/data-table.tsx";
import type { TableColumn } from "../../../components/table/table-column.ts";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { WATCH_FIELDS } from "../watch-url.ts";
import { type CalendarRow, calendarMonths, dayAfterKey, daysInMonth, shadeOf } from "./calendar-months.ts";
import { ChangeText } from "./change-text.tsx";

type Calendar = AnswerOf<"GET /api/captures/calendar">;
type Day = Calendar["days"][number];

const words = messages.watch.calendar;

/** On which days a page, or any page of the case, was captured, and on which its words had changed; a day opens what is of it. */
export const CaptureCalendar = ({ address }: { readonly address: string }) => {
	const [{ day }, setUrl] = useUrlState(WATCH_FIELDS);
	const ofPage = address === "" ? {} : { address };
	const { data, error, refetch } = useAnswer("GET /api/captures/calendar", { query: ofPage }, { keep: true });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={4} />;
	if (data.days.length === 0) return null;
	return (
		<section className="capture-calendar" aria-label={words.title}>
			<Months calendar={data} chosen={day} onChoose={(one) => setUrl({ day: one === day ? "" : one })} />
			{day === "" ? null : <OfDay day={day} address={address} onClose={() => setUrl({ day: "" })} />}
		</section>
	);
};

interface MonthsProps {
	readonly calendar: Calendar;
	readonly chosen: string;
	readonly onChoose: (day: string) => void;
}

const DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

const Months = ({ calendar: { days, undated }, chosen, onChoose }: MonthsProps) => {
	const id = useId();
	const table = useRef<HTMLTableElement>(null);
	const all = days.map(({ day }) => day);
	const [focused, setFocused] = useState<string | null>(null);
	/** The one day that Tab comes to. */
	const here = [focused, chosen].find((one) => one !== null && all.includes(one)) ?? all.at(-1);
	const shown = chosen === "" ? all.at(-1) : chosen;
	// Only what scrolls around it moves: the day may be to the right of a narrow window, or years below.
	useEffect(() => {
		const cell = table.current?.querySelector<HTMLElement>(`[data-day="${CSS.escape(shown ?? "")}"]`);
		const scroller = table.current?.parentElement;
		if (!cell || !scroller) return;
		const [box, view] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
		if (box.left < view.left || box.right > view.right) scroller.scrollLeft += box.right - view.right + box.width;
		if (box.top < view.top || box.bottom > view.bottom) scroller.scrollTop += box.top - view.top - view.height / 2;
	}, [shown]);
	const press = (event: KeyboardEvent): void => {
		const from = (event.target as HTMLElement).dataset.day;
		const to = from === undefined ? null : dayAfterKey(event.key, from, all);
		if (to === null) return;
		event.preventDefault();
		table.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
	};
	return (
		<figure className="chart-frame">
			<figcaption className="chart-frame-head">
				<h3 id={id}>{words.title}</h3>
				<span className="small soft">
					{words.about(
						days.reduce((sum, { captures }) => sum + captures, 0),
						days.length,
						undated,
					)}
				</span>
				<div className="chart-frame-tools no-print">
					<ExportMenu name={words.title} table={() => tableOf(days)} />
				</div>
			</figcaption>
			<Legend />
			<div className="capture-calendar-scroll">
				<table ref={table} aria-labelledby={id} onKeyDown={press}>
					<thead>
						<tr>
							<th scope="col">{words.month}</th>
							{DAYS.map((number) => (
								<th scope="col" key={number}>
									{number}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{calendarMonths(days).map((row) => (
							<Month
								key={"month" in row ? row.month : `after ${row.after}`}
								row={row}
								{...{ here, chosen, onChoose, onFocus: setFocused }}
							/>
						))}
					</tbody>
				</table>
			</div>
		</figure>
	);
};

interface MonthProps extends Pick<MonthsProps, "chosen" | "onChoose"> {
	readonly row: CalendarRow<Day>;
	readonly here: string | undefined;
	readonly onFocus: (day: string) => void;
}

const Month = ({ row, here, chosen, onChoose, onFocus }: MonthProps) => {
	if ("skipped" in row)
		return (
			<tr className="capture-calendar-gap">
				<th scope="row">…</th>
				<td colSpan={31}>{words.skipped(row.skipped)}</td>
			</tr>
		);
	const length = daysInMonth(row.month);
	return (
		<tr>
			<th scope="row">{dayText(row.month)}</th>
			{DAYS.map((number) => {
				const day = row.days.get(number);
				if (day === undefined)
					return <td key={number} className={number > length ? "capture-calendar-none" : undefined} />;
				const name = words.day(dayText(day.day), day);
				return (
					<td key={number}>
						<button
							type="button"
							className={`capture-day capture-day-${shadeOf(day.captures)} capture-day-${changeOf(day)}`}
							data-day={day.day}
							tabIndex={day.day === here ? 0 : -1}
							aria-pressed={day.day === chosen}
							aria-label={name}
							title={name}
							onFocus={() => onFocus(day.day)}
							onClick={() => onChoose(day.day)}
						>
							{day.captures > 99 ? "99+" : day.captures}
						</button>
					</td>
				);
			})}
		</tr>
	);
};

const changeOf = ({ changed, substantive }: Day): "substantive" | "changed" | "same" =>
	substantive > 0 ? "substantive" : changed > 0 ? "changed" : "same";

/** What shades and lines mean; read out with each day, so that nobody has to see it. */
const Legend = () => (
	<p className="capture-calendar-legend small soft" aria-hidden="true">
		{([1, 2, 3, 4] as const).map((shade) => (
			<span key={shade}>
				<span className={`capture-day capture-day-${shade}`} /> {words.shades[shade]}
			</span>
		))}
		<span>
			<span className="capture-day capture-day-1 capture-day-changed" /> {words.changed}
		</span>
		<span>
			<span className="capture-day capture-day-1 capture-day-substantive" /> {words.substantive}
		</span>
	</p>
);

const tableOf = (days: readonly Day[]) => ({
	columns: ["day", "captures", "pages", "changed", "substantive"],
	rows: days.map(({ day, captures, pages, changed, substantive }) => [day, captures, pages, changed, substantive]),
});

interface OfDayProps {
	readonly day: string;
	readonly address: string;
	readonly onClose: () => void;
}

const OfDay = ({ day, address, onClose }: OfDayProps) => {
	const query = { day, ...(address === "" ? {} : { address }) };
	const { data, error, refetch } = useAnswer("GET /api/captures/calendar", { query });
	const all = data?.days.find((one) => one.day === day)?.captures ?? 0;
	return (
		<section className="capture-calendar-day">
			<header className="captures-of-head">
				<h3>{words.capturesOfDay(dayText(day), all)}</h3>
				<Button kind="quiet" icon="close" onClick={onClose}>
					{messages.common.close}
				</Button>
			</header>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading /> : null}
			{data === undefined ? null : (
				<>
					<DataTable
						label={words.capturesOfDay(dayText(day), all)}
						columns={COLUMNS}
						rows={data.captures}
						rowKey={({ key }) => String(key)}
					/>
					{data.captures.length < all ? <p className="soft small">{words.first(data.captures.length)}</p> : null}
				</>
			)}
		</section>
	);
};

const COLUMNS: readonly TableColumn<Calendar["captures"][number]>[] = [
	{
		...{ id: "at", title: messages.watch.captured, width: 11, value: ({ at }) => at },
		cell: ({ at }) => <DayText day={at} instant={at?.includes("T") ?? false} />,
	},
	{
		...{ id: "change", title: messages.watch.changes, width: 13, grow: 1 },
		value: ({ change }) => messages.watch.captureChange[change],
		cell: (capture) => <ChangeText capture={capture} />,
	},
	{
		...{ id: "address", title: messages.watch.address, width: 16, grow: 4, value: ({ address }) => address },
		cell: ({ address }) => <AppLink href={hrefTo(["watch"], { tab: "captures", address })}>{address}</AppLink>,
	},
];

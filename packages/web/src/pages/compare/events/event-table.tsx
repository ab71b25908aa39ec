import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { DataTable } from "../../../components/table/data-table.tsx";
import type { TableColumn } from "../../../components/table/table-column.ts";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useGo } from "../../../state/use-go.ts";
import type { EventListed } from "../state/comparison-types.ts";
import { eventTitle } from "./event-title.ts";

export interface EventTableProps {
	readonly events: readonly EventListed[];
	readonly actorNames: Readonly<Record<string, string>>;
	/** How many there are. */
	readonly note: string;
	readonly onMore: (() => void) | null;
}

const words = messages.compare;

/** Events as rows: arrows move, Enter opens one. */
export const EventTable = ({ events, actorNames, note, onMore }: EventTableProps) => {
	const go = useGo();
	return (
		<DataTable
			label={words.title}
			columns={columnsFor(actorNames)}
			rows={events}
			rowKey={({ id }) => id}
			rowHeight={58}
			fill
			onOpen={({ id }) => go(hrefTo(["compare", id]))}
			bar={
				<span className="event-count">
					{note}
					{onMore === null ? null : (
						<Button kind="quiet" onClick={onMore}>
							{words.moreEvents}
						</Button>
					)}
				</span>
			}
		/>
	);
};

const columnsFor = (actorNames: Readonly<Record<string, string>>): readonly TableColumn<EventListed>[] => [
	{
		id: "date",
		title: words.columns.date,
		width: 7,
		value: ({ date }) => date,
		cell: ({ date }) => <DayText day={date} />,
	},
	{
		id: "event",
		title: words.columns.event,
		width: 13,
		grow: 3,
		value: (event) => eventTitle(event, actorNames),
		cell: (event) => <EventName event={event} actorNames={actorNames} />,
	},
	{
		id: "texts",
		title: words.columns.texts,
		width: 13,
		grow: 2,
		value: ({ documents }) => documents.length,
		cell: (event) => <EventTexts event={event} actorNames={actorNames} />,
	},
	{
		id: "findings",
		title: words.columns.findings,
		width: 5.5,
		number: true,
		value: ({ findings }) => findings?.count ?? 0,
		cell: ({ findings }) => (findings === null ? <span className="soft">–</span> : findings.count),
	},
	{
		id: "first",
		title: words.columns.first,
		width: 18,
		grow: 4,
		value: ({ findings }) => findings?.first.headline ?? "",
		cell: ({ findings, documents }) =>
			findings === null ? (
				<span className="soft">{documents.length < 2 ? words.oneText : words.notCompared}</span>
			) : (
				<span className="event-headline">
					<MixedWords text={findings.first.headline} />
				</span>
			),
	},
];

const MOST_TEXTS = 6;

interface EventProps extends Pick<EventTableProps, "actorNames"> {
	readonly event: EventListed;
}

/** Whose texts there are, and in which language; a broken frame means that nobody has confirmed it. */
export const EventTexts = ({ event: { documents }, actorNames }: EventProps) => (
	<span className="event-texts">
		{documents.slice(0, MOST_TEXTS).map(({ id, publisher, language, confirmed, kind }) => (
			<span
				key={id}
				className={confirmed ? "event-text" : "event-text event-text-open"}
				title={`${kindName(kind)}${confirmed ? "" : `, ${words.toConfirm(1)}`}`}
			>
				{publisher === null ? kindName(kind) : (actorNames[publisher] ?? publisher)} <i>{language}</i>
			</span>
		))}
		{documents.length > MOST_TEXTS ? <span className="soft">+{documents.length - MOST_TEXTS}</span> : null}
	</span>
);

export const EventName = ({ event, actorNames }: EventProps) => {
	const open = event.documents.filter(({ confirmed }) => !confirmed).length;
	return (
		<span className="event-name">
			<span>{eventTitle(event, actorNames)}</span>
			{open === 0 ? null : <Chip tone="warn">{words.toConfirm(open)}</Chip>}
		</span>
	);
};

import { ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import type { TableColumn } from "../../../components/table/table-column.ts";
import { inLanguage } from "../../../components/text/in-language.ts";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { languageName } from "../../../state/language-name.ts";
import type { ListedDocument } from "../state/document-types.ts";

const { columns, untitled, unread, unreadTip, correctedTip, replaced, version, select, selectText } = messages.document;

/** Texts on which something is to be done at once; the space bar does the same. */
export const selectColumn = (
	isMarked: (document: ListedDocument) => boolean,
	onMark: (document: ListedDocument) => void,
): TableColumn<ListedDocument> => ({
	...{ id: "select", title: select, width: 4.5 },
	cell: (document) => (
		<input
			type="checkbox"
			tabIndex={-1}
			aria-label={selectText(document.title ?? untitled)}
			checked={isMarked(document)}
			onChange={() => onMark(document)}
		/>
	),
});

/** What is shown of a document in the list, and exported. */
export const DOCUMENT_COLUMNS: readonly TableColumn<ListedDocument>[] = [
	{
		...{ id: "date", title: columns.date, width: 7, sortable: true },
		cell: ({ date }) => <DayText day={date} />,
		value: ({ date }) => date,
	},
	{
		...{ id: "publisher", title: columns.publisher, width: 7, grow: 1, sortable: true },
		cell: ({ publisher }) => <ActorName id={publisher} />,
		value: ({ publisher }) => publisher,
	},
	{
		...{ id: "title", title: columns.title, width: 16, grow: 5, sortable: true },
		cell: ({ id, title, language, isReplaced, isVersion }) => (
			<span className="document-list-title">
				<AppLink href={hrefTo(["documents", id])} {...inLanguage(title === null ? undefined : language)}>
					{title ?? untitled}
				</AppLink>
				{isReplaced ? <Chip>{replaced}</Chip> : isVersion ? <Chip tone="warn">{version}</Chip> : null}
			</span>
		),
		value: ({ title }) => title,
	},
	{
		...{ id: "kind", title: columns.kind, width: 8, grow: 1 },
		cell: ({ kind }) => kindName(kind),
		value: ({ kind }) => kind,
	},
	{
		...{ id: "language", title: columns.language, width: 6 },
		cell: ({ language }) => languageName(language),
		value: ({ language }) => language,
	},
	{
		...{ id: "positions", title: columns.positions, width: 7, number: true },
		cell: ({ positions, corrected }) =>
			positions === null ? (
				<span className="soft" title={unreadTip}>
					{unread}
				</span>
			) : (
				<span title={corrected === 0 ? undefined : correctedTip(corrected)}>
					{corrected === 0 ? "" : "✎ "}
					{positions.toLocaleString("en")}
				</span>
			),
		value: ({ positions }) => positions,
	},
];

/** In a file there is room for what names a document beyond doubt. */
export const EXPORTED_COLUMNS: readonly TableColumn<ListedDocument>[] = [
	...DOCUMENT_COLUMNS,
	{ id: "captured", title: columns.captured, width: 8, cell: () => null, value: ({ capturedAt }) => capturedAt },
	{ id: "url", title: columns.url, width: 8, cell: () => null, value: ({ url }) => url },
	{ id: "id", title: columns.id, width: 8, cell: () => null, value: ({ id }) => id },
];

import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { Loading } from "../../../components/loading.tsx";
import { OutLink } from "../../../components/out-link.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { DataTable } from "../../../components/table/data-table.tsx";
import type { TableColumn } from "../../../components/table/table-column.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { WATCH_FIELDS } from "../watch-url.ts";
import { AskArchive } from "./ask-archive.tsx";
import { CaptureCalendar } from "./capture-calendar.tsx";
import { type Capture, CaptureLine } from "./capture-line.tsx";
import { ChangeText } from "./change-text.tsx";

type Address = AnswerOf<"GET /api/captures">["addresses"][number];

const words = messages.watch;

/** Which pages were captured, and when one of them. */
export const CapturesTab = () => {
	const [{ address, q }, setUrl] = useUrlState(WATCH_FIELDS);
	const query = { ...(q === "" ? {} : { like: q }), ...(address === "" ? {} : { address }) };
	const { data, error, refetch } = useAnswer("GET /api/captures", { query }, { keep: true });
	return (
		<>
			<div className="watch-tools">
				<TextField
					label={words.addressSearch}
					type="search"
					value={q}
					onChange={(value) => setUrl({ q: value }, { replace: true })}
				/>
			</div>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{address === "" ? <CaptureCalendar address="" /> : null}
			{address === "" ? null : (
				<section className="captures-of">
					<header className="captures-of-head">
						<h2>
							<OutLink href={address} />
						</h2>
						<Button kind="quiet" icon="close" onClick={() => setUrl({ address: "", day: "" })}>
							{messages.common.close}
						</Button>
					</header>
					<CaptureCalendar address={address} />
					{data?.address === address ? <CapturesOf captures={data.captures} /> : <Loading />}
					<AskArchive address={address} />
				</section>
			)}
			{data === undefined ? null : data.addresses.length === 0 ? (
				<EmptyState title={q === "" ? words.capturesNone : messages.common.noMatch}>
					<p>{words.capturesNoneLead}</p>
				</EmptyState>
			) : (
				<DataTable
					label={words.tabs.captures}
					columns={ADDRESS_COLUMNS}
					rows={data.addresses}
					rowKey={(one) => one.address}
					selected={address}
					onOpen={(one) => setUrl({ address: one.address })}
				/>
			)}
		</>
	);
};

const CapturesOf = ({ captures }: { readonly captures: readonly Capture[] }) => (
	<>
		<CaptureLine captures={captures} />
		<DataTable label={words.capturesOf} columns={CAPTURE_COLUMNS} rows={captures} rowKey={({ key }) => String(key)} />
	</>
);

const ADDRESS_COLUMNS: readonly TableColumn<Address>[] = [
	{
		...{ id: "address", title: words.address, width: 16, grow: 4, value: ({ address }) => address },
		cell: ({ address }) => address,
	},
	{
		...{ id: "captures", title: words.captures, width: 6.5, number: true, value: ({ captures }) => captures },
		cell: ({ captures }) => captures.toLocaleString("en"),
	},
	{
		...{ id: "contents", title: words.contents, width: 9, number: true, value: ({ contents }) => contents },
		cell: ({ contents }) => contents.toLocaleString("en"),
	},
	{
		...{ id: "first", title: words.first, width: 11, value: ({ first }) => first },
		cell: ({ first }) => <DayText day={first} instant={first?.includes("T") ?? false} />,
	},
	{
		...{ id: "last", title: words.last, width: 11, value: ({ last }) => last },
		cell: ({ last }) => <DayText day={last} instant={last?.includes("T") ?? false} />,
	},
];

const CAPTURE_COLUMNS: readonly TableColumn<Capture>[] = [
	{
		...{ id: "at", title: words.captured, width: 11, value: ({ at }) => at },
		cell: ({ at }) => <DayText day={at} instant={at?.includes("T") ?? false} />,
	},
	{
		...{ id: "change", title: words.change, width: 11, grow: 1, value: ({ change }) => words.captureChange[change] },
		cell: (capture) => <ChangeText capture={capture} />,
	},
	{
		...{ id: "text", title: words.page, width: 10, grow: 2, value: ({ documents }) => documents.join("; ") },
		cell: ({ documents }) =>
			documents.map((id) => (
				<AppLink key={id} href={hrefTo(["documents", id])}>
					{id}
				</AppLink>
			)),
	},
	{
		...{ id: "size", title: words.size, width: 6, number: true, value: ({ size }) => size },
		cell: ({ size }) => (size < 1024 ? `${size} B` : `${Math.round(size / 1024).toLocaleString("en")} kB`),
	},
	{
		...{ id: "sha256", title: "SHA-256", width: 9, value: ({ sha256 }) => sha256 },
		cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code>,
	},
];

import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Loading } from "../../components/loading.tsx";
import { OutLink } from "../../components/out-link.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { versionsHref } from "../../state/versions-href.ts";
import { TwoSides } from "./two-sides.tsx";
import { WATCH_FIELDS } from "./watch-url.ts";

type Edit = AnswerOf<"GET /api/edits">[number];

/** What was changed at the sources, the gravest first. */
export const EditsTab = () => {
	const words = messages.watch;
	const [{ order, cosmetic }, setUrl] = useUrlState(WATCH_FIELDS);
	const query = { order, limit: 500, ...(cosmetic ? {} : { classes: "substantive" as const }) };
	const { data, error, refetch } = useAnswer("GET /api/edits", { query }, { keep: true });
	return (
		<>
			<div className="watch-tools">
				<Select
					label={words.order}
					value={order}
					choices={(["consequence", "newest"] as const).map((value) => ({ value, title: words.orders[value] }))}
					onChange={(value) => setUrl({ order: value })}
				/>
				<CheckField
					label={words.withCosmetic}
					checked={cosmetic}
					onChange={(checked) => setUrl({ cosmetic: checked })}
				/>
				<div className="watch-tools-end">
					<ExportMenu name={words.tabs.edits} table={() => tableOf(data ?? [])} />
				</div>
			</div>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data?.length === 0 ? (
				<EmptyState title={words.editsNone}>
					<p>{words.editsNoneLead}</p>
				</EmptyState>
			) : null}
			<ol className="edit-list">
				{(data ?? []).map((edit) => (
					<EditEntry key={`${edit.before} ${edit.after}`} edit={edit} />
				))}
			</ol>
		</>
	);
};

const EditEntry = ({ edit }: { readonly edit: Edit }) => {
	const words = messages.watch;
	const isSubstantive = edit.class === "substantive";
	return (
		<li className="edit-entry">
			<div className="edit-entry-weight" title={words.consequence}>
				<span className="edit-entry-points figures">{Math.round(edit.consequence)}</span>
				<span className="edit-entry-scale" aria-hidden="true">
					<span style={{ width: `${Math.max(0, Math.min(100, edit.consequence))}%` }} />
				</span>
				<span className="hush">{words.consequence}</span>
			</div>
			<div className="edit-entry-main">
				<header className="alert-entry-head">
					<Chip tone={isSubstantive ? "lead" : "plain"}>{words.classes[edit.class] ?? edit.class}</Chip>
					{edit.publisher === null ? null : <ActorName id={edit.publisher} />}
					<span className="small soft">
						{words.captured} <DayText day={edit.seen} instant />
					</span>
				</header>
				<h2 className="alert-entry-what">
					<AppLink href={versionsHref(edit.before, edit.after)} dir="auto">
						{edit.title ?? edit.url ?? edit.after}
					</AppLink>
				</h2>
				{edit.gravest === null ? null : <TwoSides change={edit.gravest} bare />}
				<p className="edit-entry-facts small soft figures">
					<span>
						{words.changes}: {edit.changes}
					</span>
					<span>{edit.kinds.flatMap((kind) => words.touches[kind] ?? []).join(", ")}</span>
					<span>
						{words.positions}: {words.positionsMoved(edit.vanished, edit.appeared)}
					</span>
					{edit.url === null ? null : <OutLink href={edit.url} />}
				</p>
			</div>
		</li>
	);
};

const tableOf = (edits: readonly Edit[]) => ({
	columns: [
		"consequence",
		"class",
		"publisher",
		"title",
		"captured",
		"was",
		"is",
		"why",
		"changes",
		"before",
		"after",
		"address",
	],
	rows: edits.map((edit) => [
		...[edit.consequence, edit.class, edit.publisher, edit.title, edit.seen],
		...[edit.gravest?.before?.exact, edit.gravest?.after?.exact, edit.because, edit.changes],
		...[edit.before, edit.after, edit.url],
	]),
});

import { useAnswer } from "../../../api/use-answer.ts";
import { DayText } from "../../../components/day-text.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { dayText, instantText } from "../../../state/day-text.ts";
import type { DocumentShown } from "../state/document-types.ts";
import type { DocumentUrl, SetDocumentUrl } from "../state/document-url.ts";
import { VersionDiff } from "./version-diff.tsx";

const { document: words } = messages;

interface VersionsTabProps {
	readonly shown: DocumentShown;
	readonly url: DocumentUrl;
	readonly setUrl: SetDocumentUrl;
}

/** Every version of the page that is held, and what changed between two of them. */
export const VersionsTab = ({ shown, url, setUrl }: VersionsTabProps) => {
	const { id } = shown.document;
	const { data, error, refetch } = useAnswer("GET /api/documents/:id/versions", { params: { id } });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={6} />;
	if (data.length < 2)
		return (
			<EmptyState title={words.oneVersion}>
				<p>{words.oneVersionLead}</p>
			</EmptyState>
		);
	const here = Math.max(
		1,
		data.findIndex((version) => version.id === id),
	);
	const before = data.find((version) => version.id === url.before) ?? data[here - 1];
	const after = data.find((version) => version.id === url.after) ?? data[here];
	const choices = data.map((version, at) => ({
		value: version.id,
		title: `${at + 1}. ${whenOf(version)}`,
		...(version.class === null ? {} : { detail: words.classes[version.class] ?? version.class }),
	}));
	if (before === undefined || after === undefined) return null;
	return (
		<div className="document-versions">
			<p className="soft">{words.versionsLead}</p>
			<ol className="document-versions-list">
				{data.map((version, at) => (
					<li key={version.id} data-here={version.id === after.id || undefined}>
						<button
							type="button"
							className="document-version"
							disabled={at === 0}
							onClick={() => setUrl({ before: data[at - 1]?.id ?? "", after: version.id })}
						>
							<DayText
								day={version.capturedAt ?? version.addedAt}
								instant={(version.capturedAt ?? "T").includes("T")}
							/>
							<span className="soft small">
								{version.class === null ? words.characters(version.length) : words.classes[version.class]}
								{version.consequence ? ` · ${words.consequence(Math.round(version.consequence))}` : ""}
							</span>
						</button>
					</li>
				))}
			</ol>
			<div className="document-versions-choice no-print">
				<Select
					label={words.compareFrom}
					value={before.id}
					choices={choices}
					onChange={(chosen) => setUrl({ before: chosen, after: after.id })}
				/>
				<Select
					label={words.compareTo}
					value={after.id}
					choices={choices}
					onChange={(chosen) => setUrl({ before: before.id, after: chosen })}
				/>
				<Select
					label={words.layout}
					value={url.layout}
					choices={[
						{ value: "side", title: words.sideBySide },
						{ value: "inline", title: words.inline },
					]}
					onChange={(layout) => setUrl({ layout })}
				/>
			</div>
			<VersionDiff key={`${before.id} ${after.id}`} before={before.id} after={after.id} layout={url.layout} />
		</div>
	);
};

const whenOf = ({ capturedAt, addedAt }: { readonly capturedAt: string | null; readonly addedAt: string }): string =>
	capturedAt === null
		? `${words.addedOn} ${instantText(addedAt)}`
		: capturedAt.includes("T")
			? instantText(capturedAt)
			: dayText(capturedAt);

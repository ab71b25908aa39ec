import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { useGo } from "../../state/use-go.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { type Alert, AlertEntry, alertHref } from "./alert-entry.tsx";
import { WATCH_FIELDS } from "./watch-url.ts";

const SEEN = ["all", "unseen", "seen"] as const;

/** What was made known, the newest first; j and k move, o opens, x takes note. */
export const AlertsTab = () => {
	const words = messages.watch;
	const [{ kind, seen, alert: here }, setUrl] = useUrlState(WATCH_FIELDS);
	const go = useGo();
	const query = {
		...(kind === "" ? {} : { kinds: kind }),
		...(seen === "all" ? {} : { seen: seen === "seen" ? ("true" as const) : ("false" as const) }),
		limit: 500,
	};
	const { data, error, refetch } = useAnswer("GET /api/alerts", { query }, { keep: true });
	const see = useAct("POST /api/alerts/seen");
	const alerts = data?.alerts ?? [];
	const move = (step: number): void =>
		setUrl(
			({ alert }) => {
				const at = alerts.findIndex(({ key }) => key === alert);
				return { alert: alerts[Math.max(0, Math.min(alerts.length - 1, at + step))]?.key ?? alert };
			},
			{ replace: true },
		);
	const open = (): void => {
		const alert = alerts.find(({ key }) => key === here);
		const href = alert === undefined ? null : alertHref(alert);
		if (href !== null) go(href);
	};
	const waiting = alerts.flatMap((alert) => (alert.seen === null ? [alert.key] : []));
	const mark = (keys: readonly number[]): void => {
		if (keys.length > 0) see.mutate({ body: { keys: [...keys] } });
	};
	useShortcut("j", words.nextAlert, () => move(1), words.title);
	useShortcut("k", words.lastAlert, () => move(-1), words.title);
	useShortcut("o", words.openDocument, open, words.title);
	useShortcut("x", words.seenAlert, () => mark(waiting.filter((key) => key === here)), words.title);
	return (
		<>
			<div className="watch-tools">
				<Select
					label={words.alertKind}
					value={kind}
					choices={[
						{ value: "", title: words.anyKind },
						...Object.entries(words.alertKinds).map(([value, title]) => ({ value, title })),
					]}
					onChange={(value) => setUrl({ kind: value, alert: null })}
				/>
				<Select
					label={words.alertSeen}
					value={seen}
					choices={SEEN.map((value) => ({ value, title: words.seenChoices[value] }))}
					onChange={(value) => setUrl({ seen: value, alert: null })}
				/>
				<Button icon="check" disabled={waiting.length === 0} busy={see.isPending} onClick={() => mark(waiting)}>
					{words.markShown}
				</Button>
				<div className="watch-tools-end">
					<ExportMenu name={words.tabs.alerts} table={() => tableOf(alerts)} />
				</div>
			</div>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{see.error === null ? null : <ProblemNote problem={see.error} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data !== undefined && alerts.length === 0 ? (
				<EmptyState title={kind === "" && seen === "all" ? words.alertsNone : words.alertsNoneFiltered}>
					<p>{words.alertsNoneLead}</p>
				</EmptyState>
			) : null}
			<ol className="alert-list">
				{alerts.map((alert) => (
					<AlertEntry
						key={alert.key}
						alert={alert}
						here={alert.key === here}
						busy={see.isPending}
						onSeen={() => mark([alert.key])}
						onFocus={() => alert.key === here || setUrl({ alert: alert.key }, { replace: true })}
					/>
				))}
			</ol>
		</>
	);
};

const tableOf = (alerts: readonly Alert[]) => ({
	columns: ["raised", "kind", "what", "before", "after", "why", "address", "seen_by", "seen_at"],
	rows: alerts.map(({ raised, kind, what, changes, quotes, url, seen, about }) => [
		...[raised, kind, what],
		[
			...changes.flatMap(({ before }) => before?.exact ?? []),
			...(about.phrase?.change === "vanished" ? quotes.map(({ exact }) => exact) : []),
		].join(" | "),
		[
			...changes.flatMap(({ after }) => after?.exact ?? []),
			...(about.phrase?.change === "vanished" ? [] : quotes.map(({ exact }) => exact)),
		].join(" | "),
		changes.flatMap(({ because }) => because ?? []).join("; "),
		...[url, seen?.who, seen?.at],
	]),
});

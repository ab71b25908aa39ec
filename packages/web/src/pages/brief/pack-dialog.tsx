import { useState } from "react";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { useGo } from "../../state/use-go.ts";
import { NOTHING_CHOSEN } from "./state/brief-url.ts";

const words = messages.brief;
const MOST = 20;

interface PackDialogProps {
	/** Ids that the address names; none: the dialog is closed. */
	readonly named: readonly string[];
	readonly onClose: () => void;
}

/** Begins a draft with what was found of an event, or with findings that are named. */
export const PackDialog = ({ named, onClose }: PackDialogProps) => (
	<Dialog title={words.packTitle} open={named.length > 0} onClose={onClose}>
		<PackForm given={named.filter((id) => id !== NOTHING_CHOSEN)} />
	</Dialog>
);

const FINDING = /^finding-/u;

const PackForm = ({ given }: { readonly given: readonly string[] }) => {
	const go = useGo();
	const { data, isPending } = useAnswer("GET /api/events", { query: {} });
	const [event, setEvent] = useState<readonly string[]>(given.filter((id) => !FINDING.test(id)).slice(0, 1));
	const [findings, setFindings] = useState(given.filter((id) => FINDING.test(id)).join(" "));
	const [most, setMost] = useState(String(MOST));
	const begin = useAct("POST /api/drafts", { onDone: ({ id }) => go(hrefTo(["brief", id])) });
	const pack = useAct("POST /api/briefs/pack", {
		onDone: ({ markdown }) => begin.mutate({ body: { text: markdown } }),
	});
	const ids = findings.split(/[\s,;]+/u).filter((id) => id !== "");
	const named = ids.length > 0 ? ids : event;
	const found = data?.events.filter((one) => (one.findings?.count ?? 0) > 0) ?? [];
	const problem = pack.error ?? begin.error;
	if (isPending) return <Loading lines={3} />;
	return (
		<form
			className="draft-form"
			onSubmit={(submitted) => {
				submitted.preventDefault();
				pack.mutate({ body: { named, ...(/^[1-9]\d{0,3}$/u.test(most) ? { most: Number(most) } : {}) } });
			}}
		>
			<p className="soft">{found.length === 0 ? words.packNone : words.packLead}</p>
			<Combo
				label={words.packEvent}
				hint={words.packEventHint}
				placeholder={words.choose}
				value={event}
				onChange={setEvent}
				choices={found.map(({ id, name, date, findings: those }) => ({
					value: id,
					title: name ?? id,
					detail: `${date ?? ""} · ${those?.count ?? 0}`,
				}))}
			/>
			<TextField label={words.packFindings} hint={words.packFindingsHint} value={findings} onChange={setFindings} />
			<TextField label={words.packMost} inputMode="numeric" value={most} onChange={setMost} />
			{problem === null ? null : <ProblemNote problem={problem} />}
			<Button kind="main" type="submit" busy={pack.isPending || begin.isPending} disabled={named.length === 0}>
				{words.packBegin}
			</Button>
		</form>
	);
};

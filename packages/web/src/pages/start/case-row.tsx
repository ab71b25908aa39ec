import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { askAgain } from "../../api/ask-again.ts";
import type { AnswerOf } from "../../api/call.ts";
import { hrefOfCase } from "../../api/case-address.ts";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { CaseNameDialog } from "../../components/fields/case-name-dialog.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Menu } from "../../components/menu.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { startWords } from "../../messages/start.ts";
import { instantText } from "../../state/day-text.ts";
import { notify } from "../../state/notices.ts";

const words = { ...messages.cases, ...startWords };

export type KnownCase = AnswerOf<"GET /api/cases">["cases"][number];

type Act = keyof typeof words.acts;
type Asked = "rename" | "copy" | "keep" | "restore" | "discard";

/** What can be done with a case of each kind. */
const ACTS: Readonly<Record<KnownCase["place"], readonly Act[]>> = {
	folder: ["rename", "copy", "back-up", "restore", "archive"],
	recent: ["rename", "copy", "back-up", "restore", "archive"],
	temporary: ["keep", "discard"],
	archive: ["unarchive", "copy"],
};

interface CaseRowProps {
	readonly known: KnownCase;
	/** The folder that is served. */
	readonly folder: string;
}

/** One case: its name leads into it; beside it, what can be done with its file. */
export const CaseRow = ({ known, folder }: CaseRowProps) => {
	const { id, name, place, folder: home, bytes, changed, opened, backups } = known;
	const client = useQueryClient();
	const [asked, setAsked] = useState<Asked | null>(null);
	const close = (): void => setAsked(null);
	const change = useAct("POST /api/cases", {
		onDone: ({ act, case: made }) => {
			close();
			const undo = act === "archive" ? "unarchive" : act === "unarchive" ? "archive" : null;
			notify(words.done[act]?.(made?.name ?? name) ?? "", {
				...(undo === null || made === null
					? {}
					: { act: { title: words.undo, run: () => change.mutate({ body: { act: undo, case: made.id } }) } }),
			});
		},
	});
	const run = (act: Act): void => {
		if (act === "back-up" || act === "archive" || act === "unarchive") change.mutate({ body: { act, case: id } });
		else setAsked(act);
	};
	const isElsewhere = place === "recent" && home !== folder;
	return (
		<li className="start-case">
			<div className="start-case-words">
				{place === "archive" ? <strong>{name}</strong> : <a href={hrefOfCase(id)}>{name}</a>}
				<span className="soft small">
					{isElsewhere ? `${words.elsewhere(home)} · ` : ""}
					{opened === null ? words.lastChanged : words.lastOpened} <DayText day={opened ?? changed} instant /> ·{" "}
					{words.size(bytes)}
					{backups.length === 0 ? "" : ` · ${words.backups(backups.length)}`}
				</span>
			</div>
			<Menu
				label={words.actsOf(name)}
				icon="menu"
				iconOnly
				kind="quiet"
				items={ACTS[place].map((act) => ({
					id: act,
					title: words.acts[act],
					run: () => run(act),
					disabled: act === "restore" && backups.length === 0,
				}))}
			/>
			{change.error === null || asked !== null ? null : <ProblemNote problem={change.error} />}
			{(["rename", "copy", "keep"] as const).map((act) => (
				<CaseNameDialog
					key={act}
					act={act}
					id={id}
					folder={act === "keep" ? folder : home}
					suggested={act === "keep" ? "" : name}
					open={asked === act}
					onClose={close}
					onDone={(_, made) => {
						notify(words.done[act]?.(made) ?? "");
						void askAgain(client);
					}}
				/>
			))}
			<Dialog title={words.restoreTitle(name)} open={asked === "restore"} onClose={close}>
				<RestoreForm
					known={known}
					busy={change.isPending}
					problem={change.error}
					onRestore={(backup) => change.mutate({ body: { act: "restore", case: id, backup } })}
				/>
			</Dialog>
			<Dialog title={words.discardTitle} open={asked === "discard"} onClose={close}>
				<div className="form">
					<p>{words.discardLead(name)}</p>
					{change.error === null ? null : <ProblemNote problem={change.error} />}
					<div className="form-foot">
						<Button onClick={close}>{messages.common.cancel}</Button>
						<Button
							kind="danger"
							busy={change.isPending}
							onClick={() => change.mutate({ body: { act: "discard", case: id } })}
						>
							{words.discardAct}
						</Button>
					</div>
				</div>
			</Dialog>
		</li>
	);
};

interface RestoreFormProps {
	readonly known: KnownCase;
	readonly busy: boolean;
	readonly problem: unknown;
	readonly onRestore: (backup: string) => void;
}

const RestoreForm = ({ known: { backups }, busy, problem, onRestore }: RestoreFormProps) => {
	const [backup, setBackup] = useState(backups[0]?.id ?? "");
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				onRestore(backup);
			}}
		>
			<p className="soft">{words.restoreLead}</p>
			<Select
				label={words.restoreWhich}
				value={backup}
				onChange={setBackup}
				choices={backups.map(({ id, bytes }) => ({
					value: id,
					title: words.backupName(instantText(instantOf(id)), words.size(bytes)),
				}))}
			/>
			{problem === null ? null : <ProblemNote problem={problem} />}
			<div className="form-foot">
				<Button kind="main" type="submit" busy={busy}>
					{words.restoreAct}
				</Button>
			</div>
		</form>
	);
};

/** A backup is named by its instant, with hyphens for what a name of a file may not have. */
const instantOf = (id: string): string => id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d+Z)$/, "T$1:$2:$3.$4");

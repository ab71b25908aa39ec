import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, type FormEvent, useId, useState } from "react";
import { type JobOrder, startJob, useJobs } from "../../api/jobs.ts";
import { type NamedFile, uploadFiles } from "../../api/upload-files.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { deedWords } from "../../messages/deeds.ts";
import { messages } from "../../messages/messages.ts";
import { JobShown } from "../../shell/panels/job-drawer.tsx";
import type { DeedsPanelProps } from "./deeds-fields.tsx";

const words = deedWords.importing;

/** What can be brought, each by a job of its own. */
const KINDS = ["votes", "deeds"] as const;
type Kind = (typeof KINDS)[number];
const JOBS = { votes: "import-votes", deeds: "import-deeds" } as const satisfies Record<Kind, JobOrder["job"]>;

/** What may be said of the files, where they do not say it. */
const FIELDS = { votes: ["id", "label"], deeds: ["actor", "source", "retrieved"] } as const;

/** Files of votes and of deeds into the case, with what could not be read by file and line, and what the case has. */
export const ImportTab = ({ choices }: Pick<DeedsPanelProps, "choices">) => (
	<div className="deeds-import">
		{KINDS.map((kind) => (
			<ImportForm key={kind} kind={kind} />
		))}
		<Tables key={choices?.rollCalls} />
	</div>
);

const ImportForm = ({ kind }: { readonly kind: Kind }) => {
	const field = useId();
	const [files, setFiles] = useState<readonly NamedFile[]>([]);
	const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
	const [started, setStarted] = useState<string | null>(null);
	const { jobs, stop } = useJobs();
	const send = useMutation({
		mutationFn: async () => {
			const upload = await uploadFiles(files);
			const { source, ...own } = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ""));
			const request = { upload, ...own, ...(source === undefined ? {} : { source: { title: source, address: null } }) };
			return startJob({ job: JOBS[kind], request } as JobOrder, { isShown: true });
		},
		onSuccess: (job) => {
			setStarted(job.id);
			setFiles([]);
		},
	});
	const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
		const chosen = [...(target.files ?? [])].map((file) => ({ name: file.name, file }));
		target.value = "";
		setFiles([...files, ...chosen]);
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		send.mutate();
	};
	const job = jobs.find((one) => one.id === started);
	return (
		<section className="deeds-import-kind" aria-labelledby={`${field}-title`}>
			<h2 id={`${field}-title`}>{words.titles[kind]}</h2>
			<p>{words.leads[kind]}</p>
			<form className="form" onSubmit={submit}>
				<div className="deeds-import-files">
					<input className="hush" id={field} type="file" multiple onChange={take} />
					<label className="button button-plain" htmlFor={field}>
						{words.choose}
					</label>
					{files.map(({ name }, at) => (
						<Chip
							// biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
							key={at}
							onRemove={() => setFiles(files.filter((_, other) => other !== at))}
						>
							{name}
						</Chip>
					))}
				</div>
				<div className="analysis-fields">
					{FIELDS[kind].map((field) => (
						<TextField
							key={field}
							label={words.fields[field]}
							hint={words.hints[field]}
							value={given[field] ?? ""}
							onChange={(value) => setGiven({ ...given, [field]: value })}
						/>
					))}
				</div>
				{send.error === null ? null : <ProblemNote problem={send.error} />}
				<p>
					<Button kind="main" type="submit" icon="add" busy={send.isPending} disabled={files.length === 0}>
						{words.start[kind]}
					</Button>
				</p>
			</form>
			{job === undefined ? null : (
				<div aria-live="polite">
					<JobShown job={job} onStop={() => void stop(job.id)} />
				</div>
			)}
		</section>
	);
};

/** What the case has, each with its source; what is removed stays in the history. */
const Tables = () => {
	const { data, error, refetch } = useAnswer("GET /api/votes/tables");
	const remove = useAct("DELETE /api/votes/tables/:id");
	return (
		<section className="deeds-import-kind">
			<h2>{words.tables}</h2>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{remove.error === null ? null : <ProblemNote problem={remove.error} />}
			{data?.length === 0 ? <p className="soft">{words.tablesNone}</p> : null}
			<ul className="deeds-tables">
				{(data ?? []).map(({ id, label, rollCalls, votes, voters, from, to, source, citation }) => (
					<li key={id}>
						<div>
							<b>{label}</b> <span className="soft small">{id}</span>
							<div className="small">
								{words.counts(rollCalls, votes, voters)} · <DayText day={from} /> – <DayText day={to} />
							</div>
							<div className="small soft">{words.from(source)}</div>
							{citation === null ? null : <div className="small soft">{citation}</div>}
						</div>
						<Button
							kind="danger"
							busy={remove.isPending}
							onClick={() => window.confirm(words.removeAsk(label)) && remove.mutate({ params: { id } })}
						>
							{messages.common.remove}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
};

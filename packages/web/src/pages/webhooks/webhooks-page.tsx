import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { webhookWords as words } from "../../messages/webhooks.ts";
import { notify } from "../../state/notices.ts";
import { ShownOnce } from "../start/shown-once.tsx";
import { managedCases } from "../start/team-bar.tsx";
import { type TeamCases, TeamPage } from "../start/team-page.tsx";

type Webhook = AnswerOf<"GET /api/team/webhooks">["webhooks"][number];
type WebhookEvent = Webhook["events"][number];

const EVENTS = (Object.keys(words.events) as (keyof typeof words.events)[]).filter((one) => one !== "webhook.test");

/** To which addresses is sent what happens in the cases that a person manages, and does it arrive? */
export const WebhooksPage = () => {
	const { data, error, refetch } = useAnswer("GET /api/team/webhooks");
	const [isAdding, setIsAdding] = useState(false);
	const [shown, setShown] = useState<string | null>(null);
	const one = data?.webhooks.find(({ id }) => id === shown);
	return (
		<TeamPage
			here="webhooks"
			lead={words.lead}
			actions={
				<Button kind="main" icon="add" onClick={() => setIsAdding(true)}>
					{words.add}
				</Button>
			}
		>
			{(cases, team) => (
				<>
					{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
					{data === undefined ? (
						error === null && <Loading />
					) : data.webhooks.length === 0 ? (
						<p>{words.none}</p>
					) : (
						<Webhooks webhooks={data.webhooks} cases={cases} onOpen={setShown} />
					)}
					<Dialog title={words.add} open={isAdding} onClose={() => setIsAdding(false)}>
						<AddForm cases={managedCases(cases, team)} />
					</Dialog>
					<Dialog title={one?.address ?? ""} open={one !== undefined} onClose={() => setShown(null)}>
						{one === undefined ? null : <WebhookForm key={one.id} webhook={one} onRemoved={() => setShown(null)} />}
					</Dialog>
				</>
			)}
		</TeamPage>
	);
};

interface WebhooksProps {
	readonly webhooks: readonly Webhook[];
	readonly cases: TeamCases;
	readonly onOpen: (id: string) => void;
}

const Webhooks = ({ webhooks, cases, onOpen }: WebhooksProps) => (
	<div className="team-table">
		<table>
			<thead>
				<tr>
					{[words.case, words.address, words.state, words.last, ""].map((title) => (
						<th key={title} scope="col">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{webhooks.map((one) => (
					<tr key={one.id}>
						<td dir="auto">{cases.find(({ id }) => id === one.case)?.name ?? one.case}</td>
						<td>{one.address}</td>
						<td>
							<States webhook={one} />
						</td>
						<td>
							{one.last === null ? (
								words.never
							) : (
								<>
									<DayText day={one.last.at} instant />{" "}
									{one.last.problem === null
										? words.arrived(one.last.status)
										: words.refused(one.last.problem, one.last.status)}
								</>
							)}
						</td>
						<td>
							<Button kind="quiet" aria-label={words.openOf(one.address)} onClick={() => onOpen(one.id)}>
								{words.open}
							</Button>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	</div>
);

const States = ({ webhook: { disabled, waiting, failed } }: { readonly webhook: Webhook }) => (
	<>
		{disabled === null ? words.on : <Chip tone="warn">{words.off[disabled.why]}</Chip>}{" "}
		{waiting === 0 ? null : <Chip>{words.waiting(waiting)}</Chip>}{" "}
		{failed === 0 ? null : <Chip tone="warn">{words.failed(failed)}</Chip>}
	</>
);

/** Asks for case, address and events, and shows the secret once. */
const AddForm = ({ cases }: { readonly cases: TeamCases }) => {
	const [id, setId] = useState(cases[0]?.id ?? "");
	const [address, setAddress] = useState("");
	const [events, setEvents] = useState<ReadonlySet<WebhookEvent>>(new Set(["alert.raised", "job.failed"]));
	const add = useAct("POST /api/team/webhooks");
	if (add.data !== undefined) return <ShownOnce lead={words.added} label={words.secret} secret={add.data.secret} />;
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				add.mutate({ body: { case: id, address: address.trim(), events: [...events] } });
			}}
		>
			<Select
				label={words.case}
				value={id}
				onChange={setId}
				choices={cases.map((known) => ({ value: known.id, title: known.name }))}
			/>
			<TextField
				label={words.address}
				hint={words.addressHint}
				type="url"
				value={address}
				onChange={setAddress}
				required
			/>
			<fieldset>
				<legend>{words.eventsLegend}</legend>
				{EVENTS.map((event) => (
					<div key={event}>
						<CheckField
							label={words.events[event]}
							checked={events.has(event)}
							onChange={(checked) =>
								setEvents(new Set(EVENTS.filter((one) => (one === event ? checked : events.has(one)))))
							}
						/>
					</div>
				))}
			</fieldset>
			{add.error === null ? null : <ProblemNote problem={add.error} />}
			<div className="form-foot">
				<Button
					kind="main"
					type="submit"
					busy={add.isPending}
					disabled={id === "" || address.trim() === "" || events.size === 0}
				>
					{words.addAct}
				</Button>
			</div>
		</form>
	);
};

/** One webhook: what was sent to it, and what can be done with it. */
const WebhookForm = ({ webhook, onRemoved }: { readonly webhook: Webhook; readonly onRemoved: () => void }) => {
	const params = { params: { webhook: webhook.id } } as const;
	const { data, error, refetch } = useAnswer("GET /api/team/webhooks/:webhook/deliveries", params);
	const send = useAct("POST /api/team/webhooks/:webhook/send");
	const change = useAct("PUT /api/team/webhooks/:webhook");
	const remove = useAct("DELETE /api/team/webhooks/:webhook", {
		onDone: () => {
			notify(words.removed);
			onRemoved();
		},
	});
	const problem = error ?? send.error ?? change.error ?? remove.error;
	const isOn = webhook.disabled === null;
	const sendNow = (what: "test" | "failed"): void =>
		send.mutate(
			{ ...params, body: { what } },
			{ onSuccess: ({ sent }) => notify(what === "test" ? words.tested : words.sentAgain(sent)) },
		);
	return (
		<div className="form">
			<p>
				<States webhook={webhook} />
			</p>
			<p className="soft small">{webhook.events.map((event) => words.events[event]).join(", ")}</p>
			<h3>{words.deliveries}</h3>
			{data === undefined ? (
				error === null && <Loading />
			) : data.deliveries.length === 0 ? (
				<p>{words.deliveriesNone}</p>
			) : (
				<Deliveries deliveries={data.deliveries} />
			)}
			{problem === null ? null : <ProblemNote problem={problem} />}
			<div className="form-foot">
				<Button onClick={() => void refetch()}>{words.reload}</Button>
				<Button busy={send.isPending} disabled={!isOn} onClick={() => sendNow("test")}>
					{words.test}
				</Button>
				{webhook.failed === 0 ? null : (
					<Button busy={send.isPending} disabled={!isOn} onClick={() => sendNow("failed")}>
						{words.again}
					</Button>
				)}
				<Button busy={change.isPending} onClick={() => change.mutate({ ...params, body: { on: !isOn } })}>
					{isOn ? words.switchOff : words.switchOn}
				</Button>
				<Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(params)}>
					{words.remove}
				</Button>
			</div>
		</div>
	);
};

type Delivery = AnswerOf<"GET /api/team/webhooks/:webhook/deliveries">["deliveries"][number];

const Deliveries = ({ deliveries }: { readonly deliveries: readonly Delivery[] }) => (
	<div className="team-table team-table-plain">
		<table>
			<thead>
				<tr>
					{[words.at, words.event, words.state, words.next].map((title) => (
						<th key={title} scope="col">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{deliveries.map(({ id, event, made, state, attempts, status, problem, due }) => (
					<tr key={id}>
						<td>
							<DayText day={made} instant />
						</td>
						<td>{words.events[event]}</td>
						<td>
							{words.states[state]}, {words.attempts(attempts)}
							{problem === null ? "" : `, ${words.refused(problem, status)}`}
						</td>
						<td>{state !== "waiting" || due === null ? "" : <DayText day={due} instant />}</td>
					</tr>
				))}
			</tbody>
		</table>
	</div>
);

import "./event-dialog.css";
import { useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import type { EventShown } from "../state/comparison-types.ts";

interface EventDialogProps {
	readonly event: EventShown;
	readonly actorNames: Readonly<Record<string, string>>;
	readonly open: boolean;
	readonly onClose: () => void;
}

const words = messages.compare;

/** What an event is called, and which texts belong to it: confirmed, taken out, with the reasons of the program. */
export const EventDialog = ({ event, actorNames, open, onClose }: EventDialogProps) => (
	<Dialog title={words.eventTitle} open={open} onClose={onClose} shape="side">
		<EventForm event={event} actorNames={actorNames} />
	</Dialog>
);

const EventForm = ({ event, actorNames }: Pick<EventDialogProps, "event" | "actorNames">) => {
	const [name, setName] = useState(event.name ?? "");
	const act = useAct("POST /api/events", { onDone: ({ what }) => notify(what) });
	const isOpen = event.documents.some(({ confirmed }) => !confirmed);
	return (
		<div className="event-form">
			<form
				className="event-form-name"
				onSubmit={(submitted) => {
					submitted.preventDefault();
					act.mutate({ body: { act: "name", event: event.id, name } });
				}}
			>
				<TextField label={words.rename} hint={words.makeNameHint} value={name} onChange={setName} />
				<Button type="submit" disabled={name.trim() === "" || name === event.name} busy={act.isPending}>
					{words.renameSave}
				</Button>
			</form>
			<p className="soft small">
				<code>{event.id}</code>
			</p>
			{act.error ? <ProblemNote problem={act.error} /> : null}
			<h3>{words.texts}</h3>
			<p className="soft small">{words.documentsLead}</p>
			{isOpen ? (
				<Button
					kind="main"
					busy={act.isPending}
					onClick={() => act.mutate({ body: { act: "confirm", event: event.id } })}
				>
					{words.confirmAll}
				</Button>
			) : null}
			<ul className="event-documents">
				{event.documents.map((member) => (
					<EventDocument
						key={member.id}
						member={member}
						publisher={member.publisher === null ? null : (actorNames[member.publisher] ?? member.publisher)}
						onConfirm={() => act.mutate({ body: { act: "confirm", event: event.id, documents: [member.id] } })}
						onTakeOut={() => act.mutate({ body: { act: "ungroup", event: event.id, documents: [member.id] } })}
					/>
				))}
			</ul>
		</div>
	);
};

interface EventDocumentProps {
	readonly member: EventShown["documents"][number];
	readonly publisher: string | null;
	readonly onConfirm: () => void;
	readonly onTakeOut: () => void;
}

const EventDocument = ({ member, publisher, onConfirm, onTakeOut }: EventDocumentProps) => (
	<li>
		<p className="event-document-title">
			<QuoteText text={member.title ?? member.id} lang={member.language} oneLine />
		</p>
		<p className="event-document-facts small soft">
			<span>{publisher ?? words.unknownPublisher}</span>
			<DayText day={member.date} />
			<span>{kindName(member.kind)}</span>
			<Chip tone={member.confirmed ? "good" : "warn"}>
				{member.confirmed ? words.confirmed : words.proposed(member.score)}
			</Chip>
		</p>
		<p className="small soft">{member.reasons.join("; ")}</p>
		<p className="event-document-acts">
			{member.confirmed ? null : <Button onClick={onConfirm}>{words.confirm}</Button>}
			<Button kind="quiet" onClick={onTakeOut}>
				{words.takeOut}
			</Button>
		</p>
	</li>
);

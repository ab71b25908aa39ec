import type { GuessedField } from "@fissure/core";
import { type ReactNode, useState } from "react";
import { problemOf } from "../../../api/api-problem.ts";
import { send } from "../../../api/call.ts";
import { fileHref, nameOfFile } from "../../../api/files.ts";
import { ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { OutLink } from "../../../components/out-link.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { languageName } from "../../../state/language-name.ts";
import { saveFile } from "../../../state/save-file.ts";
import type { DocumentShown } from "../state/document-types.ts";
import { EventLink } from "./event-link.tsx";
import { TextActs } from "./text-acts.tsx";

const { document: words } = messages;

/** Its bytes as they came; or why they cannot be had, and what to do. */
const OriginalFile = ({ id }: { readonly id: string }) => {
	const [problem, setProblem] = useState<unknown>(null);
	const [busy, setBusy] = useState(false);
	const download = async (): Promise<void> => {
		setBusy(true);
		setProblem(null);
		try {
			const answer = await send(fileHref("GET /api/documents/:id/bytes", { params: { id } }), { method: "GET" });
			saveFile(nameOfFile(answer) ?? id, await answer.blob());
		} catch (reason) {
			setProblem(problemOf(reason));
		} finally {
			setBusy(false);
		}
	};
	return (
		<div className="no-print">
			<Button busy={busy} onClick={() => void download()}>
				{words.download}
			</Button>
			{problem === null ? null : <ProblemNote problem={problem} />}
			<p className="document-hint">{words.downloadHint}</p>
		</div>
	);
};

/** All that is known of a document, what was guessed marked as such; and its bytes as they came. */
export const AboutTab = ({ shown }: { readonly shown: DocumentShown }) => {
	const { document, origin, coding, parties, events } = shown;
	const { facts } = words;
	const isGuessed = (field: GuessedField): boolean => document.guessed.includes(field);
	return (
		<div className="document-about">
			<TextActs document={document} />
			<dl>
				<Fact name={facts.title} guessed={isGuessed("title")}>
					{document.title === undefined ? null : <span {...inLanguage(document.language)}>{document.title}</span>}
				</Fact>
				<Fact name={facts.publisher} guessed={isGuessed("publisher")}>
					{document.publisher === null ? null : <ActorName id={document.publisher} />}
				</Fact>
				<Fact name={facts.date} guessed={isGuessed("date")}>
					{document.date === undefined ? null : <DayText day={document.date} />}
				</Fact>
				<Fact name={facts.kind} guessed={isGuessed("kind")}>
					{kindName(document.kind)}
				</Fact>
				<Fact name={facts.language} guessed={isGuessed("language")}>
					{languageName(document.language)}
				</Fact>
				<Fact name={facts.venue} guessed={isGuessed("venue")}>
					{document.venue}
				</Fact>
				<Fact name={facts.speaker}>{document.speaker}</Fact>
				<Fact name={facts.event}>{document.event}</Fact>
				<Fact name={facts.parties}>
					{parties.length === 0
						? null
						: parties.map((party, at) => (
								<span key={party}>
									{at === 0 ? "" : ", "}
									<ActorName id={party} />
								</span>
							))}
				</Fact>
				<Fact name={facts.url}>{document.url === undefined ? null : <OutLink href={document.url} />}</Fact>
				<Fact name={facts.source}>{origin.source === document.url ? null : origin.source}</Fact>
				<Fact name={facts.capturedAt}>
					{document.capturedAt === undefined ? null : (
						<DayText day={document.capturedAt} instant={document.capturedAt.includes("T")} />
					)}
				</Fact>
				<Fact name={facts.addedAt}>
					{origin.addedAt === "" ? null : (
						<>
							{origin.addedBy}, <DayText day={origin.addedAt} instant />
						</>
					)}
				</Fact>
				<Fact name={facts.coding}>
					{coding === null ? null : (
						<>
							{coding.coder} {words.with} {coding.codebook}, <DayText day={coding.at} instant />
						</>
					)}
				</Fact>
				<Fact name={facts.length}>{words.characters(document.text.length)}</Fact>
				<Fact name={facts.mediaType}>{origin.mediaType}</Fact>
				<Fact name={facts.encoding} guessed={isGuessed("encoding")} hidden={!isGuessed("encoding")}>
					{words.guessed}
				</Fact>
				<Fact name={facts.size}>{words.bytes(origin.size)}</Fact>
				<Fact name={facts.sha256}>
					<code>{document.sha256}</code>
				</Fact>
				<Fact name={facts.id}>
					<code>{document.id}</code>
				</Fact>
			</dl>
			<OriginalFile id={document.id} />
			<h2>{words.events}</h2>
			{events.length === 0 ? <p className="soft">{words.noEvents}</p> : null}
			{events.map((event) => (
				<section key={event.id} className="document-about-event">
					<h3>
						<EventLink event={event} /> <DayText day={event.date} />{" "}
						<Chip tone={event.confirmed ? "good" : "warn"}>{event.confirmed ? words.confirmed : words.proposed}</Chip>
					</h3>
					<ul>
						{event.others.map((other) => (
							<li key={other.id}>
								<ActorName id={other.publisher} />:{" "}
								<AppLink
									href={hrefTo(["documents", other.id])}
									{...inLanguage(other.title === null ? undefined : other.language)}
								>
									{other.title ?? words.untitled}
								</AppLink>{" "}
								<span className="soft">{languageName(other.language)}</span>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
};

interface FactProps {
	readonly name: string;
	readonly guessed?: boolean;
	readonly hidden?: boolean;
	readonly children: ReactNode;
}

/** A field that nobody knows is shown as such: it may matter that a source does not say it. */
const Fact = ({ name, guessed = false, hidden = false, children }: FactProps) =>
	hidden ? null : (
		<>
			<dt>{name}</dt>
			<dd>
				{children === null || children === undefined || children === "" ? (
					<span className="soft">{messages.common.unknown}</span>
				) : (
					children
				)}
				{guessed ? (
					<>
						{" "}
						<Chip tone="warn" title={words.guessedTip}>
							{words.guessed}
						</Chip>
					</>
				) : null}
			</dd>
		</>
	);

import "./check-acts.css";
import type { CheckSubject, Followed } from "@fissure/server";
import { useState } from "react";
import { caseId } from "../api/case-address.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noticeWords } from "../messages/notices.ts";
import { notify } from "../state/notices.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { CheckField } from "./fields/check-field.tsx";
import { TextArea } from "./fields/text-field.tsx";
import { Loading } from "./loading.tsx";
import { ProblemNote } from "./problem-note.tsx";

const words = noticeWords.checks;
const MOST_WORDS = 500;
const MOST_PEOPLE = 20;

export interface CheckActsProps {
	/** What others are asked to check; null: nothing. */
	readonly kind: CheckSubject["kind"] | null;
	readonly id: string;
	/** What can be followed here; null: nothing. */
	readonly follow?: Followed | null;
}

/** The buttons, and the dialog in which others are asked. */
export const CheckActs = ({ kind, id, follow = null }: CheckActsProps) => {
	const [isAsking, setAsking] = useState(false);
	return (
		<>
			<span className="check-acts no-print">
				{kind === null ? null : (
					<Button kind="quiet" icon="check" onClick={() => setAsking(true)}>
						{words.ask}
					</Button>
				)}
				{follow === null ? null : <FollowButton follow={follow} />}
			</span>
			{kind !== null && isAsking ? <AskDialog kind={kind} id={id} onClose={() => setAsking(false)} /> : null}
		</>
	);
};

const FollowButton = ({ follow }: { readonly follow: NonNullable<CheckActsProps["follow"]> }) => {
	const { data } = useAnswer("GET /api/followed");
	const set = useAct("PUT /api/followed");
	if (data === undefined) return null;
	const isFollowed = data.some(({ kind, id }) => kind === follow.kind && id === follow.id);
	return (
		<>
			<Button
				kind="quiet"
				icon="bell"
				pressed={isFollowed}
				busy={set.isPending}
				title={follow.kind === "case" ? words.followAlertsTip : words.followTip}
				onClick={() => set.mutate({ body: { ...follow, follow: !isFollowed } })}
			>
				{isFollowed ? words.followed : follow.kind === "case" ? words.followAlerts : words.follow}
			</Button>
			{set.error === null ? null : <ProblemNote problem={set.error} />}
		</>
	);
};

interface AskDialogProps {
	readonly kind: NonNullable<CheckActsProps["kind"]>;
	readonly id: string;
	readonly onClose: () => void;
}

const AskDialog = ({ kind, id, onClose }: AskDialogProps) => {
	const { data, error } = useAnswer("GET /api/team/people");
	const cases = useAnswer("GET /api/cases");
	const [asked, setAsked] = useState<readonly string[]>([]);
	const [text, setText] = useState("");
	const ask = useAct("POST /api/checks", {
		onDone: () => {
			notify(words.sent);
			onClose();
		},
	});
	const own = cases.data?.team?.person;
	const people = (data?.people ?? []).filter(
		({ name, disabled, roles }) => name !== own && disabled === null && roles.some((one) => one.case === caseId),
	);
	const problem = error ?? ask.error;
	return (
		<Dialog
			title={words.askTitle[kind]}
			open
			onClose={onClose}
			actions={
				<Button
					kind="main"
					busy={ask.isPending}
					disabled={asked.length === 0 || text.trim() === ""}
					onClick={() => ask.mutate({ body: { kind, id, words: text, people: [...asked] } })}
				>
					{words.send}
				</Button>
			}
		>
			<div className="form">
				<TextArea
					label={words.words}
					hint={words.wordsHint(MOST_WORDS - text.length)}
					rows={4}
					maxLength={MOST_WORDS}
					value={text}
					onChange={setText}
				/>
				<fieldset className="check-who">
					<legend>{words.people}</legend>
					{data === undefined || cases.data === undefined ? (
						error === null && <Loading />
					) : people.length === 0 ? (
						<p className="soft">{words.nobody}</p>
					) : (
						<div className="check-people">
							{people.map((person) => (
								<CheckField
									key={person.id}
									label={person.name}
									checked={asked.includes(person.id)}
									disabled={!asked.includes(person.id) && asked.length >= MOST_PEOPLE}
									onChange={(is) => setAsked(is ? [...asked, person.id] : asked.filter((one) => one !== person.id))}
								/>
							))}
						</div>
					)}
				</fieldset>
				{problem === null ? null : <ProblemNote problem={problem} />}
			</div>
		</Dialog>
	);
};

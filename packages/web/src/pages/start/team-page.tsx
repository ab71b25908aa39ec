import "./start.css";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/call.ts";
import type { TEAM } from "../../api/case-address.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords } from "../../messages/team.ts";
import { managesPeople, TeamBar } from "./team-bar.tsx";

export type TeamCases = AnswerOf<"GET /api/cases">["cases"];

interface TeamPageProps {
	readonly here: keyof typeof TEAM;
	readonly lead?: ReactNode;
	readonly actions?: ReactNode;
	readonly children: (cases: TeamCases, team: NonNullable<AnswerOf<"GET /api/cases">["team"]>) => ReactNode;
}

/** What every page of a team has around it, once it is known who is signed in. */
export const TeamPage = ({ here, lead, actions, children }: TeamPageProps) => {
	const { data, error } = useAnswer("GET /api/cases");
	const team = data?.team ?? null;
	return (
		<PageFrame title={teamWords.pages[here]} lead={lead} actions={actions}>
			<div className="start team-page">
				{error === null ? null : <ProblemNote problem={error} />}
				{data === undefined || team === null ? (
					error === null && <Loading />
				) : (
					<>
						<TeamBar person={team.person} manages={managesPeople(team)} here={here} />
						{children(data.cases, team)}
					</>
				)}
			</div>
		</PageFrame>
	);
};

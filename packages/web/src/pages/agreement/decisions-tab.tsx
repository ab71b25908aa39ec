import { useAnswer } from "../../api/use-answer.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { agreementWords as words } from "../../messages/agreement.ts";
import { coderName } from "../../state/coder-name.ts";
import { LEVELS } from "./agreement-url.ts";

/** Agreement before decisions, and of each coder with the decisions. */
export const DecisionsTab = ({ coders }: { readonly coders: readonly string[] }) => {
	const { data, error, refetch } = useAnswer("GET /api/coders/adjudication", { query: { coder: [...coders] } });
	if (data === undefined)
		return error === null ? <Loading lines={6} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />;
	const { agreement, taken, written } = data;
	const groups = (agreement?.groups ?? []).map((group) => ({
		...group,
		isAfter: group.coders.includes("adjudicated"),
		cells: LEVELS.map((facet) => {
			const measure = facet === "stance" ? "alpha-ordinal" : "alpha-nominal";
			return agreement?.rows.find((row) => row.group === group.id && row.facet === facet && row.measure === measure);
		}),
	}));
	return (
		<section className="agreement-decisions">
			<p>{words.sums(data.texts, data.adjudicated, data.differing, data.undecided)}</p>
			{taken.length + written === 0 ? null : (
				<p>
					{words.whose}:{" "}
					{[
						...taken.map(({ coder, count }) => words.takenFrom(coderName(coder), count)),
						...(written === 0 ? [] : [words.takenFrom(words.nobody, written)]),
					].join(", ")}
				</p>
			)}
			{agreement === null ? (
				<EmptyState title={words.noDecisions} />
			) : (
				<>
					<p className="soft">{words.decisionsLead}</p>
					<div className="agreement-scroll">
						<table className="agreement-table">
							<thead>
								<tr>
									<th scope="col">{words.pair}</th>
									{LEVELS.map((level) => (
										<th scope="col" key={level}>
											{words.levels[level]}
										</th>
									))}
								</tr>
							</thead>
							{[false, true].map((isAfter) => (
								<tbody key={String(isAfter)}>
									<tr>
										<th scope="rowgroup" colSpan={LEVELS.length + 1} className="soft">
											{isAfter ? words.after : words.before}
										</th>
									</tr>
									{groups
										.filter((group) => group.isAfter === isAfter)
										.map(({ id, coders: pair, cells }) => (
											<tr key={id}>
												<th scope="row" dir="auto">
													{pair
														.filter((one) => !isAfter || one !== "adjudicated")
														.map(coderName)
														.join(" – ")}
												</th>
												{LEVELS.map((level, at) => {
													const cell = cells[at];
													return (
														<td key={level}>
															{cell?.value == null ? "—" : cell.value.toFixed(2)}{" "}
															<small className="soft">({cell?.n ?? 0})</small>
														</td>
													);
												})}
											</tr>
										))}
								</tbody>
							))}
						</table>
					</div>
				</>
			)}
		</section>
	);
};

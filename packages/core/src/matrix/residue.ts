import type { Account } from "../model/account.ts";
import type { Concept } from "../model/codebook.ts";
import type { Residue } from "../model/finding.ts";
import type { Statement } from "../model/position.ts";

/**
 * Which statements does no issue cover and nothing on the other side answer?
 *
 * Some leads fit no codebook. A statement is residue where it has an object (a concept without issue, a number, a named
 * actor beside an attitude) and no statement of another account shares any of them.
 */
export function residueOf(accounts: readonly Account[], concepts: ReadonlyMap<string, Concept>): readonly Residue[] {
	return accounts.flatMap((account) => {
		const others = accounts.filter((other) => other !== account).flatMap(({ statements }) => statements);
		const theirs = new Set(others.flatMap(({ object }) => [...object.concepts, ...object.numbers]));
		return account.statements
			.filter(
				(statement) =>
					isOutside(statement, concepts) &&
					![...statement.object.concepts, ...statement.object.numbers].some((item) => theirs.has(item)),
			)
			.map(({ quote, holder }): Residue => ({ document: account.document.id, quote, holder }));
	});
}

const isOutside = ({ object, attitude }: Statement, concepts: ReadonlyMap<string, Concept>): boolean =>
	object.concepts.every((id) => (concepts.get(id)?.issue ?? null) === null) &&
	(object.concepts.length > 0 || object.numbers.length > 0 || (object.actors.length > 0 && attitude !== null));

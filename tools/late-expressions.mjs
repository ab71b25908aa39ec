// A plugin of the bundler: regular expressions that know letters (\p), or are put together, are made when they are first used.
//
// V8 reads such an expression when its file is loaded and again when its line runs, some 0.1 ms each; the packs of the languages
// and the core hold hundreds, of which a run needs a few. What is written stays as it is; only the bundle differs:
// - a constant of a module, `const NAME = /…/u` or `new RegExp(…)`, is made where its name is first used;
// - `key: /…/u`, `key: new RegExp(…)` or `key: NAME` in a table at the top of a module becomes a getter that makes the expression once;
// - `/…/u.test(…)` in a function is made at the first call. One that remembers a place (g, y) stays as it is there, since
//   each run of its line has its own.
const KNOWS_LETTERS = /\\p/;
const MAY_BE_LATE = /\\p|new RegExp/;
const REMEMBERS = /[gy]/;

export const lateExpressions = {
	name: "late-expressions",
	transform(code) {
		if (!MAY_BE_LATE.test(code)) return null;
		const { changes, names } = changesIn(this.parse(code), code);
		if (changes.length === 0) return null;
		let late = code;
		for (const { start, end, text } of changes.toSorted((a, b) => b.start - a.start))
			late = late.slice(0, start) + text + late.slice(end);
		return names.length === 0 ? late : `${late}\nvar ${names.join(",")};`;
	},
};

/** Which stretches of a module become which text, and the names to declare for them. */
function changesIn(program, code) {
	const nodes = [...nodesOf(program, [])];
	const found = new Map(program.body.flatMap((statement) => constantOf(statement, nodes, code)));
	// One that is put together from another is made where it stands.
	const constants = new Map(
		[...found].filter(
			([, one]) => !nodes.some(({ node, path }) => found.has(node.name) && isUse(node, path) && isWithin(node, one)),
		),
	);
	const changes = [...constants.values()];
	const names = [];
	for (const { node, path } of nodes) {
		if (path.length > 1 && constants.has(declaredName(path[1]))) continue;
		const constant = constants.get(node.name);
		if (constant !== undefined && isUse(node, path))
			changes.push(
				isField(node, path)
					? getter(path.at(-1), constant.made)
					: { start: node.start, end: node.end, text: constant.made },
			);
		const name = `late_expression_${names.length}`;
		const change = inPlace(node, path, name, code);
		if (change === null) continue;
		changes.push(change);
		names.push(name);
	}
	return { changes, names };
}

function* nodesOf(node, path) {
	yield { node, path };
	for (const child of Object.values(node).flat())
		if (typeof child?.type === "string") yield* nodesOf(child, [...path, node]);
}

const knowsLetters = (node) => node?.type === "Literal" && KNOWS_LETTERS.test(node.regex?.pattern ?? "");
const newExpression = ({ pattern, flags }) => `new RegExp(${JSON.stringify(pattern)},${JSON.stringify(flags)})`;
const isWithin = (node, { start, end }) => start <= node.start && node.end <= end;

/** A name that is read: no field, no key. */
const isUse = (node, path) => {
	const holder = path.at(-1);
	return (
		node.type === "Identifier" &&
		!(holder.type === "VariableDeclarator" && holder.id === node) &&
		!(holder.type === "MemberExpression" && holder.property === node && !holder.computed) &&
		!(holder.type === "Property" && holder.key === node && !holder.computed)
	);
};

/** A statement that gives one expression a name which nothing else in the module has, and which stays inside it. */
function constantOf(statement, nodes, code) {
	const name = declaredName(statement);
	const [declared] = statement.declarations ?? [];
	if (name === undefined || statement.kind !== "const") return [];
	const bound = nodes.filter(({ node, path }) => node.name === name && isOtherBinding(node, path, declared));
	if (bound.length > 0) return [];
	const { init } = declared;
	if (!knowsLetters(init) && !isPutTogether(init)) return [];
	// A function at the top of the module, since where the name is used its words may mean something else.
	const made = knowsLetters(init) ? newExpression(init.regex) : code.slice(init.start, init.end);
	const text = `var ${name};function late_${name}(){return ${made}}`;
	return [[name, { start: statement.start, end: statement.end, text, made: `(${name}??=late_${name}())` }]];
}

const declaredName = (statement) =>
	statement.type === "VariableDeclaration" && statement.declarations.length === 1
		? statement.declarations[0].id.name
		: undefined;

const isPutTogether = (init) => init?.type === "NewExpression" && init.callee.name === "RegExp";

/** Parameters, patterns, shorthands and lists of exports have the name for something else, or need it as it is. */
const isOtherBinding = (node, path, declared) => {
	const holder = path.at(-1);
	return (
		node !== declared.id &&
		(/Function|Pattern|Declarator|Catch|Export|Import/.test(holder.type) ||
			(holder.type === "Property" && holder.shorthand)) &&
		holder.init !== node &&
		holder.body !== node &&
		holder.right !== node
	);
};

function inPlace(node, path, name, code) {
	if (isPutTogether(node) && isField(node, path))
		return getter(path.at(-1), `(${name}??=${code.slice(node.start, node.end)})`);
	if (!knowsLetters(node)) return null;
	const holder = path.at(-1);
	const made = `(${name}??=${newExpression(node.regex)})`;
	if (isField(node, path)) return getter(holder, made);
	return isInFunction(path) &&
		holder.type === "MemberExpression" &&
		holder.object === node &&
		!REMEMBERS.test(node.regex.flags)
		? { start: node.start, end: node.end, text: made }
		: null;
}

const isInFunction = (path) => path.some(({ type }) => /Function/.test(type));

/** Of a table at the top of a module. */
const isField = (node, path) => {
	const holder = path.at(-1);
	return (
		!isInFunction(path) &&
		holder.type === "Property" &&
		holder.value === node &&
		holder.key.type === "Identifier" &&
		!holder.computed
	);
};

const getter = ({ start, end, key }, made) => ({ start, end, text: `get ${key.name}(){return ${made}}` });

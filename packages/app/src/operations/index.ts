// What can be asked of Fissure: read by whatever is between it and persons or programs.
export type { ApiOf, JobOrderOf } from "./api-of.ts";
export { COMPARISON_OPTIONS } from "./compare/comparison-options.ts";
export type { CompiledOperation, CompiledOperations, Json } from "./compile-operations.ts";
export {
	CASE_FILE,
	type Command,
	type CommandOption,
	type Exit,
	formatOption,
	type OptionValue,
	type Typed,
	type TypedOptions,
} from "./definition/command.ts";
export {
	type AnyOperation,
	type Context,
	type Download,
	type HttpName,
	type Operation,
	operationsWith,
	type TeamAccess,
} from "./definition/operation.ts";
export {
	allAnswerSchemas,
	answerSchemaOf,
	type CompiledCommand,
	commandsIn,
	compiledCommands,
	compiledOperations,
	compileOperations,
	formFaultOf,
	isOperationName,
	type LoadedOperation,
	loadOperation,
	withSchemas,
} from "./load-operation.ts";
export { LOADERS, type OperationName, type Operations } from "./registry.ts";

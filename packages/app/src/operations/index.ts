// What can be asked of Fissure: read by whatever stands between it and persons or programs.
export type { ApiOf, JobOrderOf } from "./api-of.ts";
export { type CompiledOperation, type CompiledOperations, compileOperations, type Json } from "./compile-operations.ts";
export { compiledOperations } from "./compiled-operations.ts";
export { isOperationName, type LoadedOperation, loadOperation, withSchemas } from "./load-operation.ts";
export {
	type AnyOperation,
	type Context,
	type Download,
	type HttpName,
	type Operation,
	operationsWith,
} from "./operation.ts";
export { LOADERS, type OperationName, type Operations } from "./registry.ts";

import type { paths } from './api-types';

/**
 * What openapi.json says of a call: to which addresses a method goes, what they have to be told and what they answer. A
 * misspelt address, a missing parameter or a body of another shape does not compile.
 */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type Address = keyof paths;

/** Every address that knows the method. */
export type AddressFor<M extends Method> = {
  [A in Address]: paths[A] extends Record<M, object> ? A : never;
}[Address];

type Operation<M extends Method, A extends Address> = paths[A] extends Record<M, infer Found> ? Found : never;

type Path<O> = O extends { parameters: { path: infer Named } } ? { path: Named } : { path?: never };

type Query<O> = O extends { parameters: { query?: infer Named } } ? { query?: Named } : { query?: never };

type JsonOf<O> = O extends { requestBody: { content: { 'application/json': infer Json } } } ? Json : never;

type Sent<O> = [JsonOf<O>] extends [never] ? { body?: never } : { body: JsonOf<O> };

type Told<O> = O extends object ? Path<O> & Query<O> & Sent<O> : never;

/** What a call has to be told: the parts of its address, its query and its body, as far as it has any. */
export type Input<M extends Method, A extends AddressFor<M>> = Told<Operation<M, A>>;

/** What is sent. */
export type Body<M extends Method, A extends AddressFor<M>> = JsonOf<Operation<M, A>>;

/** What may be asked for in the address. */
export type QueryOf<M extends Method, A extends AddressFor<M>> =
  Operation<M, A> extends { parameters: { query?: infer Named } } ? NonNullable<Named> : never;

type Json<Response> = Response extends { content: { 'application/json': infer Answered } } ? Answered : undefined;

type Answered<O> = O extends { responses: infer Responses }
  ? Json<Responses[keyof Responses & (200 | 201 | 204)]>
  : never;

/** What comes back; undefined where nothing does. */
export type Answer<M extends Method, A extends AddressFor<M>> = Answered<Operation<M, A>>;

type FormOf<O> = O extends { requestBody: { content: { 'multipart/form-data': infer Form } } } ? Form : never;

/** Where files are sent to. */
export type UploadAddress = {
  [A in AddressFor<'post'>]: [FormOf<Operation<'post', A>>] extends [never] ? never : A;
}[AddressFor<'post'>];

/** What goes with a file. */
export type UploadFields<A extends UploadAddress> = Omit<FormOf<Operation<'post', A>>, 'file'>;

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PREVIEW } from '../../http/preview.js';
import { refuseParameters } from '../known-parameters.guard.js';
import { ProblemDto } from '../problem.js';

/** The description of the whole API, made from its controllers and DTOs. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('建言 Jianyan')
    .setDescription(
      'Deputies’ suggestions and CPPCC proposals from filing to rating. Errors are RFC 9457 problem details in the ' +
        'language of `Accept-Language`. Programs sign in at `/api/auth/login` with `delivery: "body"` and the header ' +
        '`X-Requested-With: jianyan`, which every unsafe request without a bearer token needs; they send the access ' +
        'token as bearer, and renew it at `/api/auth/refresh` with the refresh token, the same header and ten minutes ' +
        'in hand. A POST that may have to be repeated bears an `Idempotency-Key`.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addCookieAuth('jy_access')
    .addGlobalResponse({ status: 'default', description: 'Refused', type: ProblemDto })
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const [path, { post }] of Object.entries(document.paths)) if (post) nameOneOfTwo(path, post);
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/** The address of a step and that of its preview are one route to the framework, which describes both alike. */
function nameOneOfTwo(path: string, operation: Operation): void {
  operation.operationId = operation.operationId?.replace(/\[\d\]$/, path.endsWith(PREVIEW) ? '_preview' : '');
  if (!path.endsWith(PREVIEW)) return;
  const schema = { $ref: '#/components/schemas/PreviewDto' };
  operation.responses['200'] = { description: '', content: { 'application/json': { schema } } };
}

/** Made at the first request, so that nobody waits for it at the start. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (request, reply) => {
      refuseParameters(request);
      return reply.send((document ??= openApiDocument(app)));
    });
}

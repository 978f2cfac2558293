import { currentLanguage } from './language';
import { addressOf } from './address';
import type { Answer, Input, UploadAddress, UploadFields } from './calls';
import { withSession } from './http';
import { ConnectionLost, readProblem } from './problem';

/**
 * Sends one file with its fields and says how far it is. XMLHttpRequest, because fetch does not tell how much has been sent.
 * Fields go before the file, so that the server knows them when the bytes arrive.
 * @param key under which the same file may be sent again without being there twice
 */
export async function upload<A extends UploadAddress>(
  address: A,
  { path, fields }: Pick<Input<'post', A>, 'path'> & { fields: UploadFields<A> },
  file: File,
  key: string,
  onProgress: (share: number) => void,
): Promise<Answer<'post', A>> {
  const response = await withSession(() => send(addressOf(address, path), file, fields, key, onProgress), false);
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as Answer<'post', A>;
}

function send(
  url: string,
  file: File,
  fields: object,
  key: string,
  onProgress: (share: number) => void,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append('file', file, file.name);
  const hadNone = !navigator.onLine;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-Requested-With', 'jianyan');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () =>
      resolve(new Response(request.status === 204 ? null : request.responseText, { status: request.status }));
    request.onerror = () => reject(new ConnectionLost('upload', hadNone));
    request.send(form);
  });
}

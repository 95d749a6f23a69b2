import { type CodeRequest, mediaTypeOf } from './codeRequest';

/** A shell script that makes the run with curl and prints the prediction. */
export function curl(request: CodeRequest): string {
  return request.target === 'proxy' ? toProxy(request) : toUpstream(request);
}

function toProxy({ url, urlVariable, keyVariable, model, input, image, mask }: CodeRequest) {
  return `# Prints the prediction with its id. Then look at it until it is done, and fetch its outputs:
#   curl ${url}/api/predictions/ID
#   curl -O ${url}/api/predictions/ID/outputs/0
curl --fail-with-body -X POST "\${${urlVariable}:-${url}}/api/predictions" \\
  -H "X-Request-Id: $(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)" \\
  -H "Authorization: Bearer \${${keyVariable}:-}" \\
  -F ${quoted(`image=@${image}`)} \\
  -F ${quoted(`mask=@${mask}`)} \\
  --form-string ${quoted(`model=${model}`)} \\
  --form-string ${quoted(`input=${JSON.stringify(input)}`)}
`;
}

/** The pictures are put into the JSON as they are read: they are too long for a command line. */
function toUpstream({ url, urlVariable, keyVariable, model, input, image, mask }: CodeRequest) {
  const begin = `{"input":${JSON.stringify(input).slice(0, -1)},"image":"data:${mediaTypeOf(image)};base64,`;
  return `# Prints the prediction with its id. Then look at it until it has succeeded; its output lists addresses:
#   curl -H "Authorization: Bearer $${keyVariable}" ${url}/predictions/ID
{
  printf '%s' ${quoted(begin)}
  base64 < ${quoted(image)} | tr -d '\\n'
  printf '%s' ${quoted(`","mask":"data:${mediaTypeOf(mask)};base64,`)}
  base64 < ${quoted(mask)} | tr -d '\\n'
  printf '%s' '"}}'
} | curl --fail-with-body -X POST "\${${urlVariable}:-${url}}/models/${model}/predictions" \\
  -H "Authorization: Bearer \${${keyVariable}:-}" \\
  -H 'Content-Type: application/json' \\
  --data-binary @-
`;
}

/** A word as the shell takes it literally. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

import { type CodeRequest, mediaTypeOf } from './codeRequest';

/** A Python script that makes the run and saves its outputs. */
export function python(request: CodeRequest): string {
  return request.target === 'proxy' ? toProxy(request) : toUpstream(request);
}

const HEAD = '# Python 3.9 or newer, with requests: pip install requests';

function toProxy({ url, urlVariable, keyVariable, model, input, image, mask }: CodeRequest) {
  return `${HEAD}
import json
import os
import time
import uuid

import requests

server = os.environ.get("${urlVariable}", ${JSON.stringify(url)})
session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ.get("${keyVariable}", "")
run_input = json.loads(r"""${JSON.stringify(input, null, 2)}""")


def ask(method, path, **more):
    response = session.request(method, server + path, **more)
    response.raise_for_status()
    return response


with open(${JSON.stringify(image)}, "rb") as image, open(${JSON.stringify(mask)}, "rb") as mask:
    run = ask(
        "POST",
        "/api/predictions",
        headers={"X-Request-Id": str(uuid.uuid4())},
        files={"image": image, "mask": mask},
        data={"model": ${JSON.stringify(model)}, "input": json.dumps(run_input)},
    ).json()
while not run["done"]:
    time.sleep(1)
    run = ask("GET", "/api/predictions/" + run["id"]).json()
if run["error"]:
    raise SystemExit(run["error"]["message"])
for output in run["outputs"]:
    with open(f"out-{output['index'] + 1}.${input.output_format}", "wb") as file:
        file.write(ask("GET", output["url"]).content)
`;
}

function toUpstream({ url, urlVariable, keyVariable, model, input, image, mask }: CodeRequest) {
  return `${HEAD}
import base64
import json
import os
import time

import requests

service = os.environ.get("${urlVariable}", ${JSON.stringify(url)})
session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ.get("${keyVariable}", "")
run_input = json.loads(r"""${JSON.stringify(input, null, 2)}""")


def data_uri(name, media_type):
    with open(name, "rb") as file:
        return f"data:{media_type};base64," + base64.b64encode(file.read()).decode()


def ask(method, path, **more):
    response = session.request(method, service + path, **more)
    response.raise_for_status()
    return response.json()


run_input["image"] = data_uri(${JSON.stringify(image)}, ${JSON.stringify(mediaTypeOf(image))})
run_input["mask"] = data_uri(${JSON.stringify(mask)}, ${JSON.stringify(mediaTypeOf(mask))})
run = ask("POST", ${JSON.stringify(`/models/${model}/predictions`)}, json={"input": run_input})
while run["status"] in ("starting", "processing"):
    time.sleep(1)
    run = ask("GET", "/predictions/" + run["id"])
if run["status"] != "succeeded":
    raise SystemExit(run.get("error") or run["status"])
outputs = run["output"] if isinstance(run["output"], list) else [run["output"]]
for index, address in enumerate(outputs):
    with open(f"out-{index + 1}.${input.output_format}", "wb") as file:
        file.write(requests.get(address).content)
`;
}

# Python 3.9 or newer, with requests: pip install requests
import json
import os
import time
import uuid

import requests

server = os.environ.get("MASKROOM_URL", "http://127.0.0.1:5173")
session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ.get("ACCESS_TOKEN", "")
run_input = json.loads(r"""{
  "prompt": "it's a \"red\" door; $HOME ${x} `id` 100% %s \\n 门 \"\"\" '''\n@file <in",
  "num_outputs": 2,
  "num_inference_steps": 2,
  "guidance": 30,
  "megapixels": "match_input",
  "output_format": "png",
  "output_quality": 80,
  "seed": 7,
  "lora_weights": "owner/name",
  "lora_scale": 0.5
}""")


def ask(method, path, **more):
    response = session.request(method, server + path, **more)
    response.raise_for_status()
    return response


with open("porte_run1_sent.jpg", "rb") as image, open("porte_run1_sent-mask.png", "rb") as mask:
    run = ask(
        "POST",
        "/api/predictions",
        headers={"X-Request-Id": str(uuid.uuid4())},
        files={"image": image, "mask": mask},
        data={"model": "flux-fill-dev", "input": json.dumps(run_input)},
    ).json()
while not run["done"]:
    time.sleep(1)
    run = ask("GET", "/api/predictions/" + run["id"]).json()
if run["error"]:
    raise SystemExit(run["error"]["message"])
for output in run["outputs"]:
    with open(f"out-{output['index'] + 1}.png", "wb") as file:
        file.write(ask("GET", output["url"]).content)

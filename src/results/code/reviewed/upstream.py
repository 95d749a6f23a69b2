# Python 3.9 or newer, with requests: pip install requests
import base64
import json
import os
import time

import requests

service = os.environ.get("UPSTREAM_URL", "https://api.quickrouter.ai/replicate/v1")
session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ.get("QUICKROUTER_API_KEY", "")
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


def data_uri(name, media_type):
    with open(name, "rb") as file:
        return f"data:{media_type};base64," + base64.b64encode(file.read()).decode()


def ask(method, path, **more):
    response = session.request(method, service + path, **more)
    response.raise_for_status()
    return response.json()


run_input["image"] = data_uri("porte_run1_sent.jpg", "image/jpeg")
run_input["mask"] = data_uri("porte_run1_sent-mask.png", "image/png")
run = ask("POST", "/models/black-forest-labs/flux-fill-dev/predictions", json={"input": run_input})
while run["status"] in ("starting", "processing"):
    time.sleep(1)
    run = ask("GET", "/predictions/" + run["id"])
if run["status"] != "succeeded":
    raise SystemExit(run.get("error") or run["status"])
outputs = run["output"] if isinstance(run["output"], list) else [run["output"]]
for index, address in enumerate(outputs):
    with open(f"out-{index + 1}.png", "wb") as file:
        file.write(requests.get(address).content)

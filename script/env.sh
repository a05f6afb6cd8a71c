# Sourced by every script, after `root` is set: the pinned Node and npm come first, and no other Node's headers are used.
PATH="$root/.tools/bin:$PATH"
export PATH

if node_program=$(command -v node); then
  node_home=$(dirname "$(dirname "$(readlink -f "$node_program")")")
  # A person's npmrc may name the headers of another Node; add-ons would then be built for the wrong one.
  if [ -d "$node_home/include/node" ]; then
    npm_config_nodedir=$node_home
    export npm_config_nodedir
  fi
fi
